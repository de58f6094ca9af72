/** Light or dark: what terminals and the environment say. */
import { expect, test } from 'vitest';
import { backgroundOfReply, backgroundOfVariable } from '../../src/terminal/background.js';

test.each([
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;15', 'light'],
  ['7;8', 'dark'],
  ['0;7', 'light'],
  ['12;default', undefined],
  ['0;99', undefined],
  ['', undefined],
  [undefined, undefined],
])('COLORFGBG %j is %s', (value, background) => expect(backgroundOfVariable(value)).toBe(background));

test.each([
  ['\u001b]11;rgb:ffff/ffff/ffff\u001b\\', 'light'],
  ['\u001b]11;rgb:fdfd/f6f6/e3e3\u0007', 'light'],
  ['\u001b]11;rgb:00/2b/36\u0007', 'dark'],
  ['\u001b]11;rgba:0d0d/1111/1717/ffff\u001b\\', 'dark'],
  ['\u001b]11;rgb:0/0/0\u0007', 'dark'],
  ['\u001b[?62;4c', undefined],
  ['\u001b]11;#ffffff\u0007', undefined],
])('the answer %j is %s', (reply, background) => expect(backgroundOfReply(reply)).toBe(background));
