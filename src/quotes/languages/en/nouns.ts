/** English: nouns of words and of what holds them. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Nouns } from '../language.js';

export const NOUNS: Nouns = {
  speechNouns: words(`
    accusation admission advice answer argument assertion belief call calls charge claim claims comment comments
    complaint contention declaration description e-mail email insistence letter line message motto note op-ed
    phrase pledge post prediction promise question quote remark remarks report response slogan speech state
    statement suggestion text tweet tweets view vow warning words
  `),
  utteranceNouns: words(`
    accusation accusations call calls chant chants cheer cheers cries cry shout shouts yell yells
  `),
  textBearers: words(`
    ad ads banner banners button buttons document e-mail email hat hats headline letter memo message note placard
    placards plaque poll post poster posters report shirt shirts sign signs statement sticker stickers survey
    t-shirt t-shirts tweet
  `),
  workNouns: words(`
    album anthem ballad book column comedy documentary drama episode essay film hit magazine memoir movie musical
    novel painting play podcast poem program programme series show single sitcom song tune
  `),
  termCues: words(`
    called dubbed entitled known named nicknamed phrase so-called term termed terms titled word words
  `),
  hearingBodies: words('court jury inquest tribunal inquiry hearing trial panel commission committee'),
  inanimateNouns: words(`
    accident agreement amount answer argument barrier border bumper chapter character color colour computer
    container content corner corridor counter cover cylinder danger development dinner disaster door element
    environment equipment error event factor feature fever figure finger flavor flavour floor folder gender grant
    hammer harbor harbour honor honour hour idea incident instrument investment ladder laser layer letter list
    litter marker matter merger meter mirror moment monitor motor movement newsletter number offer order other
    paper patent plant power quarter reactor requirement restaurant river sector segment shoulder shutter slipper
    summer sweater talent tension theater theatre timer tower tractor trailer treatment trigger twist virus wafer
    water weather winter
  `),
};
