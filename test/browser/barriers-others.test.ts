import { holdWithoutBarriers } from './barriers.cases.ts';
import { OTHERS } from './views.ts';

holdWithoutBarriers(OTHERS);
