import { engineCases } from '../engines.cases.ts';
import { indexOver } from '../papers.ts';

engineCases('the packed index', indexOver);
