// Stands in for what @actions/github adds to Octokit: methods for every route, where we name routes ourselves (150 KB of tables), pages that we count
// ourselves, and an HTTP client with a copy of undici (400 KB), where Node's own `fetch` is asked, also for proxies.
const nothing = () => ({});

export const restEndpointMethods = nothing;
export const paginateRest = nothing;
export const fetch = undefined;
export class HttpClient {
  getAgent() {}
  getAgentDispatcher() {}
}
