/** The date that opens a file's name (`2026-11-03-…md`), or its folder's when it is an index, or that its folders give (`2026/11/03-…md`), as ISO 8601. */
export function dateInPath(path: string): string | undefined {
  const inName = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*(?:\/index\.[^/]*)?$/.exec(path);
  if (inName?.[1] !== undefined) return inName[1];
  const inFolders = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})(?!\d)[^/]*(?:\/[^/]*)?$/.exec(path);
  return inFolders === null ? undefined : `${inFolders[1]}-${inFolders[2]}-${inFolders[3]}`;
}

/** The year and the month that a path names, `YYYY-MM`: of its date, or of folders such as `2026/11/`. */
export function monthInPath(path: string): string | undefined {
  const date = dateInPath(path);
  if (date !== undefined) return date.slice(0, 7);
  const folders = /(?:^|\/)((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//.exec(path);
  return folders === null ? undefined : `${folders[1]}-${folders[2]}`;
}
