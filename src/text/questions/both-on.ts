/** "Which boards are they both on", "when do I next see Sam": the boards where each of two has a place, and the next of their meetings. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const boards = "(?:boards?|groups?|committees?|panels?|forums?|bodies)";
const place =
	"(?:on|in|sit(?:ting)? on|serv(?:e|ing) on|members? of|part of|have (?:a )?(?:seats?|places?) on)";
const forms: readonly RegExp[] = [
	shaped(`(?:which|what)(?: ${boards})? (?:are|do|have) (.+?) (?:both|each) ${place}`),
	shaped(`(?:which|what)(?: ${boards})? (?:are|do|have) both (?:of )?(.+?) ${place}`),
	shaped(
		`(?:which|what) ${boards} (?:do|have) (.+?) (?:share|have in common|both have|got in common)`,
	),
	shaped(
		`(?:are|do) (.+?) (?:both )?(?:${place}|share) any (?:of the same )?${boards}(?: together| in common)?`,
	),
];
const together =
	"(?:meet|meeting|see each other|(?:be )?together|(?:be )?in (?:the same|one) (?:room|meeting|place)|(?:be )?in a meeting together)";
const next = "(?:(?:next|both|all|actually) )*";
const meetings: readonly RegExp[] = [
	shaped(
		`when (?:do|are|will|should) (.+?(?: and | & ).+?) ${next}${together}(?: next| again| together)*`,
	),
	shaped(
		`when (?:do|will|am|are|should|can) (i) ${next}(?:(?:see|meet(?: with)?|be with|sit with|(?:be )?in (?:a|the same) (?:room|meeting)(?: with| as)?|meeting(?: with)?|seeing) )(.+?)(?: next| again)?`,
	),
];
const them = /^(?:they|them|those two|the two(?: of them)?)$/i;

const isOfPeople = ({ kind }: Subject): boolean => kind === "person" || kind === "organisation";

type Around = {
	readonly thread: ThreadContext;
	readonly world: World;
	readonly meId?: string | undefined;
};

/** The two that were told of, or that were asked of one after the other. */
const twoTold = ({ thread, world }: Around): readonly string[] => {
	const { focus, latest, askedOf = [] } = thread;
	const told = focus.slice(0, latest).filter(isOfPeople);
	const two = told.length === 2 ? told : askedOf.slice(-2);
	const names = two.flatMap(
		({ id }) =>
			[...world.people, ...world.organisations].find((each) => each.id === id)?.name ?? [],
	);
	return names.length === 2 ? names : [];
};

const namesIn = (said: string, around: Around): readonly string[] => {
	if (them.test(said)) return twoTold(around);
	const names = said.split(/\s+and\s+|\s*&\s*/i);
	return names.length === 2 ? names : [];
};

const mine = /^(?:i|me|myself)$/i;

const ownName = ({ world, meId }: Around): string =>
	world.people.find(({ id }) => id === meId)?.name ?? "";

const placesOf = (reading: Reading): Question | undefined => {
	const question = reading.is === "question" ? reading.question : undefined;
	const isOfOne = question?.subjects.length === 1 && question.subjects.every(isOfPeople);
	return question?.ask === "seats" && isOfOne ? question : undefined;
};

type Read = (words: string) => Reading;

const placesOfBoth = (said: string, around: Around, read: Read): Question | undefined => {
	const names = namesIn(said, around);
	const each = names.flatMap((name) => {
		const places = placesOf(read(`which boards is ${mine.test(name) ? ownName(around) : name} on`));
		return places ?? [];
	});
	const [one, other] = each;
	if (!one || !other) return undefined;
	const subjects = [...one.subjects, ...other.subjects];
	return { ...one, subjects, shared: true };
};

/** The next meeting of a board where each of them has a place. */
const theirMeetings = (said: string, around: Around, read: Read): Reading | undefined => {
	const both = placesOfBoth(said, around, read);
	if (!both) return undefined;
	const { subjects } = both;
	const question = {
		...plainQuestion("meetings"),
		facets: ["next" as const],
		subjects,
		shared: true,
	};
	return { is: "question", question };
};

export const readBothOn = (
	text: string,
	around: Around,
	read: (words: string) => Reading,
): Reading | undefined => {
	const meeting = meetings.map((form) => form.exec(text)).find((found) => found !== null);
	if (meeting) return theirMeetings(meeting.slice(1).filter(Boolean).join(" and "), around, read);
	const said = forms.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
	if (said === undefined) return undefined;
	const both = placesOfBoth(said, around, read);
	return both && { is: "question", question: both };
};
