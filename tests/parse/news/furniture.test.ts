/** Lines that pages have around an article, and lines that only look like them. */
import { expect, test } from 'vitest';
import { furniture } from '../../../src/parse/news/furniture.js';

test.each([
  ['Advertisement', 'promotion'],
  ['ADVERTISEMENT.', 'promotion'],
  ['Story continues below', 'promotion'],
  ['Find best hotel offers', 'promotion'],
  ['Book cheap flights', 'promotion'],
  ['Compare cheap car insurance quotes', 'promotion'],
  ['Skip to main content', 'navigation'],
  ['Share Tweet Email Print', 'navigation'],
  ['Facebook | Twitter | WhatsApp', 'navigation'],
  ['Home > News > World', 'navigation'],
  ['5 min read', 'navigation'],
  ['12 comments', 'navigation'],
  ['3 hours ago', 'navigation'],
  ['© 2021 The Valley Post', 'copyright'],
  ['(c) 2021 The Valley Post', 'copyright'],
  ['The Valley Post. All rights reserved.', 'copyright'],
  ['Copyright 2021 The Valley Post. All rights reserved. No part of it may be printed again.', 'copyright'],
  ['Related News', 'related-label'],
  ['Don’t miss…', 'related-label'],
  ['Article source:', 'field-label'],
  ['KEY POINTS', 'key-points-label'],
  ['Opinion', 'section'],
])('%s is %s', (line, kind) => expect(furniture(line)).toBe(kind));

test.each([
  ['Please wait.'],
  ['Learn more.'],
  ['Check your tickets'],
  ['Find the best price'],
  ['Get a mortgage'],
  ['See how the hotel was saved'],
  ['Copyright law is a mess and nobody wants to mend it.'],
  ['(c) We shall go on'],
  ['He told the court that he had all rights reserved.'],
  ['Share prices fell'],
  ['Home is where the ferry is'],
  ['5 minutes later he was gone'],
  ['Twelve comments'],
  ['Advertisement of the post drew two hundred letters.'],
])('%s may be part of the article', (line) => expect(furniture(line)).toBeUndefined());
