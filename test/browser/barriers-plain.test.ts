import { holdWithoutBarriers } from './barriers.cases.ts';
import { PLAIN } from './views.ts';

holdWithoutBarriers(PLAIN);
