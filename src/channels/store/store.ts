import type { Database } from '../../search/d1/binding.ts';
import type { Place } from '../channel.ts';
import { type Deliveries, deliveriesIn } from './deliveries.ts';
import { runner, type StoreWorld } from './tables.ts';
import { type Names, type Turns, turnsIn } from './turns.ts';

/** What channels remember, as the rest sees it. */
export interface ChannelStore extends Deliveries, Turns {}

/** What channels remember, in a D1 database: names and questions only under seal. What is wrong with it is thrown. */
export function channelStore(db: Database, world: StoreWorld): ChannelStore {
  const { seal } = world;
  const names: Names = {
    roomOf: ({ channel, tenant, room }: Place) => seal.name('room', channel, tenant, room),
    threadOf: ({ channel, tenant, room, thread }: Place) =>
      seal.name('thread', channel, tenant, room, thread),
  };
  const run = runner(db, world.sleep);
  return { ...deliveriesIn(run, world, names), ...turnsIn(run, world, names) };
}
