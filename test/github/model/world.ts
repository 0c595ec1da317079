import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Faults } from '../server/faults.ts';
import type { LoggedRequest } from '../server/log.ts';
import { GitHubServer } from '../server/server.ts';
import { Repository, type RepositoryOptions, repositoryOf } from './repository.ts';
import { type Permissions, parsePermissions, type Token } from './token.ts';
import { GITHUB_ACTIONS, type User } from './user.ts';

export interface WorldOptions {
  /** When the story begins; each thing that happens in it is a second later. */
  readonly now?: string;
}

/** Requests in an hour that GITHUB_TOKEN has for a repository. */
const REQUESTS_AN_HOUR = 1000;

/** A GitHub of its own on loopback: accounts, repositories, tokens, and a server that answers as GitHub does. */
export class World {
  readonly serverUrl = 'https://github.com';
  readonly repositories: Repository[] = [];
  readonly tokens = new Map<string, Token>();
  readonly faults = new Faults();
  /** What the client or the world did against GitHub's description. A test that ends with one of them has failed. */
  readonly violations: string[] = [];
  /** Every request in the order in which it came. */
  readonly log: LoggedRequest[] = [];
  /** What is left of the hour's requests. */
  requestsLeft = REQUESTS_AN_HOUR;
  readonly root: string;
  readonly #users = new Map<string, User>([[GITHUB_ACTIONS.login, GITHUB_ACTIONS]]);
  readonly #server = new GitHubServer(this);
  #apiUrl = '';
  #milliseconds: number;
  #lastId = 1000;
  readonly #start: number;

  private constructor(root: string, { now = '2026-11-22T10:00:00Z' }: WorldOptions) {
    this.root = root;
    this.#start = Date.parse(now);
    this.#milliseconds = this.#start;
  }

  /** Starts a world. `await using world = await World.create()` ends it, too. */
  static async create(options: WorldOptions = {}): Promise<World> {
    const world = new World(await mkdtemp(join(tmpdir(), 'reglament-world-')), options);
    world.#apiUrl = await world.#server.listen();
    return world;
  }

  /** `http://127.0.0.1:PORT`, what `GITHUB_API_URL` is. */
  get apiUrl(): string {
    return this.#apiUrl;
  }

  /** Ends the server, also in the middle of an answer that never comes, and removes the repositories. `forgetTemplates()` removes what later worlds would copy. */
  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.root, { recursive: true, force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Takes the violations out: for tests of what is refused. */
  takeViolations(): readonly string[] {
    return this.violations.splice(0);
  }

  /** Requests that were to change something, in order. */
  get writes(): readonly LoggedRequest[] {
    return this.log.filter(({ method }) => method !== 'GET');
  }

  /** Requests of one operation, in order. */
  calls(operation: string): readonly LoggedRequest[] {
    return this.log.filter((request) => request.operation === operation);
  }

  /** An account; made when it is named first. */
  user(login: string, type: User['type'] = login.endsWith('[bot]') ? 'Bot' : 'User'): User {
    const known = this.findUser(login);
    if (known !== undefined) return known;
    const user = { id: this.id(), login, type };
    this.#users.set(login.toLowerCase(), user);
    return user;
  }

  /** The account of a name, as GitHub compares names. */
  findUser(login: string): User | undefined {
    return this.#users.get(login.toLowerCase());
  }

  /** Makes a repository with one commit. */
  async repository(options: RepositoryOptions = {}): Promise<Repository> {
    const { fullName = 'onego/posts', files = {}, defaultBranch = 'main', ownerType = 'Organization' } = options;
    const [owner = '', name = ''] = fullName.split('/');
    const git = await repositoryOf(this.folder(`${owner}-${name}.git`), files, defaultBranch, this.#start / 1000);
    const repository = new Repository(this, git, this.user(owner, ownerType), name, options);
    this.repositories.push(repository);
    return repository;
  }

  /** The repository of a name, as GitHub compares names. */
  find(owner: string, name: string): Repository | undefined {
    const wanted = `${owner}/${name}`.toLowerCase();
    return this.repositories.find(
      (repository) => !repository.isDeleted && repository.fullName.toLowerCase() === wanted,
    );
  }

  /** A token of a repository: `world.token(repository, 'contents: read, pull-requests: write')`. As GITHUB_TOKEN it writes as github-actions[bot]. */
  token(repository: Repository, permissions: string | Permissions, actor = GITHUB_ACTIONS.login): Token {
    const token = {
      // Of the form that GitHub's tokens have, so that what looks for tokens finds it.
      value: `ghs_${randomBytes(18).toString('hex')}`,
      actor: this.user(actor),
      repository: repository.fullName,
      permissions: {
        metadata: 'read' as const,
        ...(typeof permissions === 'string' ? parsePermissions(permissions) : permissions),
      },
    };
    this.tokens.set(token.value, token);
    return token;
  }

  /** An id that no other thing has. */
  id(): number {
    return ++this.#lastId;
  }

  /** Lets a second pass; says what time it is then. */
  tick(): string {
    this.#milliseconds += 1000;
    return this.now();
  }

  now(): string {
    return new Date(this.#milliseconds).toISOString().replace('.000', '');
  }

  /** Epoch seconds, a second later with every call. */
  seconds(): number {
    this.tick();
    return this.#milliseconds / 1000;
  }

  /** A path in the folder that goes with the world. */
  folder(name: string): string {
    return join(this.root, name);
  }
}
