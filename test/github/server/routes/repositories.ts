import { type Handlers, ok, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { fullRepository } from '../shapes/repository.ts';
import { simpleUser } from '../shapes/user.ts';

/** From the least to the most. */
const LEVELS: readonly string[] = ['read', 'write', 'admin'];

export const repositories: Handlers = {
  'repos/get': (call) => ok(fullRepository(repositoryOf(call))),

  'repos/get-collaborator-permission-level': (call) => {
    const repository = repositoryOf(call);
    const user = call.world.findUser(call.params['username'] ?? '');
    if (user === undefined) throw ApiError.notFound();
    const permission =
      user === repository.owner
        ? 'admin'
        : (repository.collaborators.get(user.login) ?? (repository.visibility === 'public' ? 'read' : 'none'));
    const reaches = (level: string): boolean => LEVELS.indexOf(permission) >= LEVELS.indexOf(level);
    return ok({
      permission,
      role_name: permission,
      user: {
        ...simpleUser(call.world, user),
        permissions: {
          admin: reaches('admin'),
          maintain: reaches('admin'),
          push: reaches('write'),
          triage: reaches('write'),
          pull: reaches('read'),
        },
        role_name: permission,
      },
    });
  },
};
