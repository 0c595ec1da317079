import { type Handlers, ok } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { publicUser } from '../shapes/user.ts';

export const users: Handlers = {
  // For a token of a person. One of an installation never gets here.
  'users/get-authenticated': ({ world, actor }) => ok(publicUser(world, actor)),

  'users/get-by-username': ({ world, params }) => {
    const user = world.findUser(params['username'] ?? '');
    if (user === undefined) throw ApiError.notFound();
    return ok(publicUser(world, user));
  },
};
