// Stands in for json-with-bigint in the bundle: Octokit writes our requests with it, and reads of GitHub's answers only those that say no.
export const JSONParse = JSON.parse;
export const JSONStringify = JSON.stringify;
