import './app.js';
import { workWith } from './picture.js';
import { listenWith } from './sound/microphone.js';
import samples from './sound/samples.ts?worker&url';

workWith(() => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' }));
listenWith(samples);
