/** Keys for the letter of a mark, and for what follows a colon or a Z. Pure. */
import { cleanLine } from '../../article/clean.js';
import { actionOf } from '../keymap.js';
import { blockAt, firstLineOf, HEAD, lineOfAnchor } from '../lines.js';
import type { MarkMode, Model, PrefixMode, Step } from '../model.js';
import { positionInWords } from './page.js';
import { jump, lastTop } from './scroll.js';
import { ask, reading, refuse, stay } from './step.js';

/** The letter that a mark is set to, or gone to. */
export function updateMark(model: Model, { set }: MarkMode, key: string): Step {
  const page = reading(model);
  const action = actionOf('mark', key);
  switch (action) {
    case 'cancel':
      return stay(page);
    case 'quit':
    case 'suspend':
      return ask(page, { do: action });
    default:
  }
  if (set) return setMark(page, key);
  switch (action) {
    case 'start':
      return jump(page, 0);
    case 'end':
      return jump(page, lastTop(page));
    case 'return':
      return page.jumpedFrom === undefined
        ? refuse(page, 'no jump to return from')
        : jump(page, lineOfAnchor(page.story.lines, page.jumpedFrom));
    default:
      return goToMark(page, key);
  }
}

function setMark(model: Model, key: string): Step {
  const block = model.top === 0 ? HEAD : blockAt(model.story.lines, model.top);
  if (!/^\p{L}$/u.test(key) || block === undefined) return refuse(model, 'a mark is a letter');
  return stay({ ...model, marks: { ...model.marks, [key]: block }, message: `mark ${key} set` });
}

function goToMark(model: Model, key: string): Step {
  const block = Object.hasOwn(model.marks, key) ? model.marks[key] : undefined;
  const line = block === undefined ? undefined : block === HEAD ? 0 : firstLineOf(model.story.lines, block);
  return line === undefined ? refuse(model, `no mark ${cleanLine(key)} is set`) : jump(model, line);
}

/** The key after a colon or a Z, as in less. */
export function updatePrefix(model: Model, { typed }: PrefixMode, key: string): Step {
  const page = reading(model);
  const action = actionOf('prefix', key) ?? actionOf('prefix', typed + key);
  switch (action) {
    case 'next-source':
    case 'previous-source':
    case 'quit':
    case 'suspend':
      return ask(page, { do: action });
    case 'position':
      return stay({ ...page, message: positionInWords(page) });
    case 'cancel':
      return stay(page);
    default:
      return refuse(page);
  }
}
