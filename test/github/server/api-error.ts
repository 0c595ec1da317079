export interface FieldError {
  readonly resource?: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
}

/** An answer with which GitHub refuses, in its words. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly (string | FieldError)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    {
      errors,
      headers = {},
    }: { errors?: readonly (string | FieldError)[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  get body(): unknown {
    return {
      message: this.message,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(this.status),
    };
  }

  static notFound(): ApiError {
    return new ApiError(404, 'Not Found');
  }

  /** 422 with the fields that are wrong. */
  static invalid(...errors: readonly FieldError[]): ApiError {
    return new ApiError(422, 'Validation Failed', { errors });
  }

  /** 422 with sentences, as reviews give them. */
  static unprocessable(...errors: readonly string[]): ApiError {
    return new ApiError(422, 'Unprocessable Entity', { errors });
  }

  static badRequest(message: string): ApiError {
    return new ApiError(400, message);
  }
}
