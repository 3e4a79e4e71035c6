import { checkDigit } from '../../../../protocol/identifiers/iin.ts';
import { type TrainingSubject, type TrainingVehicle, vehicles } from '../data.ts';
import { createDraw, fillDigits, oneOf } from './draw.ts';

/** A person with all that the databases know to be his: the same in every one of them. */
export interface Belongings {
  readonly subject: TrainingSubject;
  readonly fullName: string;
  readonly organisation: { readonly bin: string; readonly name: string };
  /** At least one. */
  readonly vehicles: readonly TrainingVehicle[];
  readonly cadastral: string;
  readonly phone: string;
  readonly passport: string;
}

/** What is a person's; invented, and the same for the same ИИН. */
export function belongingsOf(subject: TrainingSubject): Belongings {
  const draw = createDraw(`belongings ${subject.iin}`);
  const own = vehicles.filter(({ ownerIin }) => ownerIin === subject.iin);
  return {
    subject,
    fullName: `${subject.surname} ${subject.givenName} ${subject.patronymic}`,
    organisation: {
      bin: binOf(subject.iin),
      name: `«${oneOf(['Тұлпар', 'Мираж', 'Сағым', 'Көлеңке'], draw(4))}-${100 + draw(900)}» ЖШС`,
    },
    vehicles: own.length > 0 ? own : [vehicleOf(subject.iin)],
    cadastral: fillDigits('9#-9##-9##-####', draw),
    phone: fillDigits('+7 7## ### ## ##', draw),
    passport: fillDigits('N9#######', draw),
  };
}

/** A БИН with the right check digit, its serial at the far end of the month. */
function binOf(iin: string): string {
  const draw = createDraw(`bin ${iin}`);
  for (;;) {
    const stem = `${two(5 + draw(20))}${two(1 + draw(12))}4099${two(draw(100))}${draw(10)}`;
    const digit = checkDigit(stem);
    if (digit !== null) return `${stem}${digit}`;
  }
}

function vehicleOf(ownerIin: string): TrainingVehicle {
  const draw = createDraw(`vehicle ${ownerIin}`);
  return {
    plate: fillDigits('###DRW02', draw),
    model: 'TULPAR Сынақ-7',
    year: String(2008 + draw(17)),
    colour: 'көгершін түсті',
    vin: fillDigits('XXTEST##YAL######', draw),
    ownerIin,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
