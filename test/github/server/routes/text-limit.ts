import { ApiError } from '../api-error.ts';

/**
 * What GitHub says that a comment may hold, in characters. Its own message counts code points; measured in 2026, comments of pull requests were
 * taken up to 262,144 bytes of UTF-8, which is what that many code points take at most. The stricter of the two is held here.
 */
const MAX_CHARACTERS = 65_536;

/** Refuses a text that is empty or too long. */
export function expectText(resource: string, text: string): void {
  if (text.trim() === '')
    throw ApiError.invalid({ resource, code: 'unprocessable', field: 'data', message: "Body can't be blank" });
  if (isTooLong(text)) {
    const message = `Body is too long (maximum is ${MAX_CHARACTERS} characters)`;
    throw ApiError.invalid({ resource, code: 'unprocessable', field: 'data', message });
  }
}

export function isTooLong(text: string): boolean {
  // No text has more code points than units of UTF-16.
  return text.length > MAX_CHARACTERS && [...text].length > MAX_CHARACTERS;
}
