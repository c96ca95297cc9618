import { holdWithoutBarriers } from './barriers.cases.ts';
import { CONVERSATION } from './views.ts';

holdWithoutBarriers(CONVERSATION);
