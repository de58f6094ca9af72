/** A name server that answers lede's check of a redirect with one address, and its connection with another. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../../support/lede.js';

/** A network of its own, in which a public address is this computer's. */
const LINK = 'ip link set lo up && ip addr add 203.0.113.7/32 dev lo';
const apart = spawnSync('unshare', ['-Urn', 'sh', '-c', LINK]).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-rebinding-'));
  // The name server: checks are told the public address, connections one after the other what ANSWERS says.
  writeFileSync(
    join(folder, 'names.cjs'),
    `const dns = require('node:dns');
     const answers = process.env.ANSWERS.split(' ');
     dns.promises.lookup = async () => [{ address: '203.0.113.7', family: 4 }];
     dns.lookup = (host, options, told) => {
       const address = answers.length > 1 ? answers.shift() : answers[0];
       setImmediate(() => (options.all ? told(null, [{ address, family: 4 }]) : told(null, address, 4)));
     };`,
  );
  writeFileSync(
    join(folder, 'site.cjs'),
    `const { spawnSync, spawn } = require('node:child_process');
     const asked = [];
     const site = require('node:http').createServer((request, response) => {
       asked.push(request.socket.localAddress + request.url.replace(/[?].*/, ''));
       if (request.url.startsWith('/start')) response.writeHead(302, { location: request.url.slice(7), connection: 'close' });
       else response.writeHead(200, { 'content-type': 'text/plain' });
       response.end('Ferry turns back\\n\\nThe ferry left the pier at nine, and no one knew why it had turned back.');
     }).listen(8000, '0.0.0.0', () => {
       const [lede, ...words] = process.argv.slice(2);
       spawn(process.execPath, ['--require', '${join(folder, 'names.cjs')}', lede, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
         .on('close', (code) => { console.log(JSON.stringify({ code, asked })); process.exit(); })
         .stderr.pipe(process.stderr);
     });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(answers: string, ...words: string[]): Promise<{ code: number; asked: string[]; said: string }> {
  const script = `${LINK}; exec "$0" "$@"`;
  const child = spawn(
    'unshare',
    ['-Urn', 'sh', '-c', script, process.execPath, join(folder, 'site.cjs'), command, ...words],
    {
      env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ANSWERS: answers },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [stdout, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { ...JSON.parse(stdout), said };
}

describe.skipIf(!apart)(`connections${apart ? '' : ' (skipped: there can be no network of its own here)'}`, () => {
  const PUBLIC = '203.0.113.7';
  const PRIVATE = '127.0.0.1';
  test.each([
    ['another host', 'http://b.example:8000/secret'],
    ['the same host', 'http://a.example:8000/secret'],
  ])('a redirect to %s is not requested where the connection ends in a private network', async (_, to) => {
    const { code, asked, said } = await run(`${PUBLIC} ${PRIVATE}`, `http://a.example:8000/start?${to}`);
    expect({ code, asked }).toEqual({ code: 1, asked: [`${PUBLIC}/start`] });
    expect(said).toMatch(
      /^lede: http:\/\/\w\.example:8000\/secret: a public page led to [^\n]* in a private network \(127\.0\.0\.1\); [^\n]*\n$/,
    );
  });
  test.each([
    ['connects to a public address', `${PUBLIC} ${PUBLIC}`, []],
    ['is allowed by --allow-local', `${PUBLIC} ${PRIVATE}`, ['--allow-local']],
    ['comes from a private host', `${PRIVATE} ${PRIVATE}`, []],
  ])('a redirect is followed where it %s', async (_, answers, words) => {
    const { code, asked } = await run(answers, 'http://a.example:8000/start?http://b.example:8000/secret', ...words);
    expect({ code, asked: asked.length }).toEqual({ code: 0, asked: 2 });
  });
  test('a related story of a file is not requested where the connection ends in a private network', async () => {
    const story = join(folder, 'story.md');
    writeFileSync(
      story,
      '---\nrelated: [{ headline: Tug, url: "http://b.example:8000/secret" }]\n---\nThe ferry left.\n',
    );
    expect(await run(PRIVATE, story, '--follow', '1')).toMatchObject({ code: 1, asked: [] });
    expect(await run(PUBLIC, story, '--follow', '1')).toMatchObject({ code: 0, asked: [`${PUBLIC}/secret`] });
  });
});
