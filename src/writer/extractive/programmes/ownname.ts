/** Whether a run of words that ends in a head (`force`, `mission`, `agreement`) has a name of its own. */
import type { ProgrammeKind } from '../../../domain/brief.ts';
import type { Scene } from '../people/names.ts';
import { isCapital, type Word } from '../text/names.ts';

/** Names of general services and of meetings: no programmes of their own. */
const generic = new Set(
  'armed land air naval ground sea maritime military defence defense national joint bilateral multilateral new first second next annual regional international special strategic training allied multinational common standing historic landmark major key important political foreign security general action support cooperation defensive two three working trilateral activities training combined live field command post large scale final ongoing upcoming army navy force forces'.split(
    ' ',
  ),
);

/** Groups of soldiers that are named after where they stand: `Battlegroup Latvia`. */
export const grouped = /^(?:battle)?group$|^battlegroup$|^force$|^rotation$|^contingent$|^element$/;

/** What a company of soldiers is called; any other is a firm. */
const companies =
  /^(?:infantry|mechani[sz]ed|motori[sz]ed|armou?red|tank|reconnaissance|engineers?|signals?|logistics?|police|medical|support|maintenance|rifle|airborne|parachute|mountain|marine|commando|guards?|ranger|artillery|cavalry|transport|headquarters|staff|cyber|eod|special|training|security|combat|alpha|bravo|charlie|delta|echo|[a-e]|\d+(?:st|nd|rd|th)?)$/;

const ofMinistries =
  /^(?:policy|policies|planning|affairs|cooperation|co-operation|relations|legal|budget|finance|personnel|procurement|press|protocol|strategy|programmes?|programs?|analysis|research|verification|management)$/;

/** What states hold or set up together. */
const joint = /^(?:dialogue|committee|commission|group)$/;

/** True where more than a state, a number and general words stands with the head. */
export function isName(
  scene: Scene,
  own: readonly Word[],
  headed: readonly Word[],
  kind: ProgrammeKind,
): boolean {
  const { vocabulary } = scene;
  if (own.some((_, index) => vocabulary.role.at(own, index)?.value.plural === false && isOffice(own, index)))
    return false;
  // `Defence Ministers of Amber Group Declaration`: whose paper it is, tells no name of it.
  if (
    kind === 'agreement' &&
    own.some(({ key }) => /^(?:ministers|chiefs|secretaries|presidents|leaders|heads)$/.test(key))
  )
    return false;
  // `Defence Policy and Planning Division`: a ministry's, and no soldiers'.
  if (headed[0]?.key === 'division' && own.some(({ key }) => ofMinistries.test(key))) return false;
  const ofState = (word: Word): boolean => scene.statesAt(word).length > 0;
  // `Norway-Chile Strategic Dialogue`: named by those who hold it.
  if (kind === 'programme' && joint.test(headed.at(-1)?.key ?? '') && own.some(ofState) && own.length > 1)
    return true;
  const telling = own.filter(
    (word) =>
      isCapital(word) &&
      scene.statesAt(word).length === 0 &&
      (!generic.has(word.key) || (kind === 'unit' && word.key === 'multinational')) &&
      !scene.isOrganisation(word) &&
      !vocabulary.stops.has(word.key),
  );
  const numbered =
    headed.some(({ shape }) => shape === 'number') || own.some(({ shape }) => shape === 'number');
  const two = headed.filter((word) => isCapital(word)).length > 1;
  if (/^compan(?:y|ies)$/.test(headed[0]?.key ?? '') && !own.some(({ key }) => companies.test(key)))
    return false;
  if (kind === 'exercise' || kind === 'operation')
    return telling.length > 0 || (numbered && own.some(({ text }) => /\p{L}-\p{Lu}/u.test(text)));
  if (telling.length > 0) return own.length + headed.length > 1;
  if (kind === 'agreement' || headed[0]?.key === 'framework')
    return (
      two ||
      (own.filter(({ key }) => key !== 'new').length > 1 &&
        own.some((word) => generic.has(word.key)) &&
        isCapital(headed[0]))
    );
  const general = own.some(
    (word) => scene.isOrganisation(word) || scene.statesAt(word).length > 0 || generic.has(word.key),
  );
  if (
    two &&
    kind === 'unit' &&
    grouped.test(headed[0]?.key ?? '') &&
    scene.statesAt(headed[1] as Word).length > 0
  )
    return true;
  if (two && (general || kind !== 'unit')) return general;
  return kind === 'unit' && numbered && own.length + headed.length > 1;
}

function isOffice(own: readonly Word[], index: number): boolean {
  return /^(minister|secretary|president|director|commander|chief|ambassador|adviser|advisor|representative|chairman)$/.test(
    own[index]?.key ?? '',
  );
}
