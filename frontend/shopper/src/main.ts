import './app.js';
import { workWith } from './picture.js';

workWith(() => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' }));
