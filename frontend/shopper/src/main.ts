import { workWith } from '@touchstone/form/picture/picture';
import pictures from '@touchstone/form/picture/picture-worker?worker&url';
import { listenWith } from '@touchstone/form/sound/microphone';
import samples from '@touchstone/form/sound/samples?worker&url';
import './app.js';

workWith(() => new Worker(pictures, { type: 'module' }));
listenWith(samples);
