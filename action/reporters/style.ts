/** What a terminal can show. */
export interface TerminalStyle {
  /** Colours a text; the identity where colours are off. */
  readonly paint: (color: 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold', text: string) => string;
  /** Cells in a line; a quoted line is cut around the place to fit, so that the carets stay under it. */
  readonly width: number;
}
