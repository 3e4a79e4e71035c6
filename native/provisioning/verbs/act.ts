import { fileStem } from '../file-stem.ts';
import { handOverAct } from '../hand-over-act.ts';
import { reportOf } from '../inventory.ts';
import { chosenToken } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

/** Writes the act of hand-over of a token with valid certificates, to be printed and signed; needs no PIN. */
export const act: Verb = {
  name: 'act',
  pins: [],
  optionalPins: [],
  chosenPins: [],
  seconds: 30,
  destroys: () => false,
  run: (driver, order) => {
    const token = chosenToken(driver, order);
    const report = reportOf(driver, token);
    const [line] = report.tokens;
    if (line === undefined || line.certificates.length === 0) return refuse('certificate-absent');
    const content = Uint8Array.from(Buffer.from(handOverAct(line, new Date())));
    return { ...report, files: [{ name: `${fileStem(token.serial)}-act.html`, content }] };
  },
  done: { kk: 'Тапсыру-қабылдау актісі жазылды.', ru: 'Акт приёма-передачи записан.' },
  next: {
    kk: 'Екі данада басып шығарып, қол қойыңыз; есепке «Берілді» жазбасын енгізіңіз.',
    ru: 'Распечатайте в двух экземплярах и подпишите; внесите в учёт запись «Выдан».',
  },
};
