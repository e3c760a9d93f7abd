/** "Which were cancelled", "any without a room", after meetings were told of: of the same boards and the same time. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { rowOf } from "./several.ts";
import { opened } from "./shaped.ts";

const some =
	"(?:(?:are|is|were|was|have) )?(?:which|any|how many|what about|just|only)(?: (?:of (?:them|those|these)|ones?))?(?:(?:['’]s| is| are| was| were| has| have| got| been| the| that| still)*)";
const picks = (words: string): RegExp => opened(`${some} (?:${words})(?: ones?)?\\W*$`);

const cancelled = picks("cancelled|canceled|called off|off|postponed|scrapped");
const joint = picks("joint(?:ly)?|joint meetings?|held jointly|together");
const placeless = picks(
	"(?:no|without an?|(?:don['’]?t|doesn['’]?t) have an?|need(?:s|ing)? an?|not got an?|n['’]?t got an?) (?:venue|room|place|location)(?: yet)?",
);

const isOfMany = ({ ask, step, kept }: Question): boolean =>
	ask === "meetings" && step === undefined && kept === undefined;

/** Of one of several meetings nothing is picked: it is of the several. */
const severalOf = (earlier: Question, thread: ThreadContext): Question | undefined => {
	const named = [...earlier.subjects, ...(earlier.among ?? [])];
	const [only, ...others] = named.filter(({ kind }) => kind === "meeting");
	if (!only || others.length > 0) return earlier;
	const row = rowOf(only, thread);
	return row.length > 1 ? { ...earlier, subjects: [], among: row, each: true } : undefined;
};

export const pickedMeetings = (text: string, thread: ThreadContext): Question | undefined => {
	const { question } = thread;
	if (!question || !isOfMany(question)) return undefined;
	const earlier = severalOf(question, thread);
	if (!earlier) return undefined;
	const again = { ...earlier, limit: undefined, end: undefined, nth: undefined };
	if (cancelled.test(text)) return { ...again, facets: ["cancelled"], lacking: undefined };
	if (joint.test(text)) return { ...again, facets: ["next", "joint"], lacking: undefined };
	return placeless.test(text) ? { ...again, facets: ["next"], lacking: "place" } : undefined;
};
