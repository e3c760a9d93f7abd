/** How far minutes have come: drafted, circulated, approved, and what was put right since. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Minutes } from "../../../domain/meetings/minutes.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import { type Answering, nothing, type Part, subject, withoutStop } from "../answering.ts";
import { meetingLine } from "../items/lines.ts";
import { inOrder, isWithin } from "../meetings/times.ts";
import { moreRows, nothingMore, pageOf } from "../thread/pages.ts";
import { meetingsOf } from "../world.ts";

/** What was put right since the minutes were circulated. */
export const amendmentWords = ({ amendments }: Minutes): readonly string[] =>
	amendments.map(({ on, says }) => `Amended on ${wordDay(on)}: ${withoutStop(says)}.`);

const stateWords = ({ state, boardId }: Minutes, { world, lookups }: Answering): string => {
	if (state.is === "draft") return "The minutes are a draft, not circulated.";
	if (state.is === "circulated")
		return `The minutes were circulated on ${wordDay(state.on)}, and are not recorded as approved.`;
	const at = meetingsOf(world, boardId).find(({ id }) => id === state.atId);
	return `The minutes were approved on ${wordDay(state.on)}${at ? ` at ${lookups.reference(at)}` : ", by correspondence"}.`;
};

export const approvalWords = async (
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const [minutes] = await answering.register.records("minutes", { meetingId: meeting.id });
	return minutes && [stateWords(minutes, answering), ...amendmentWords(minutes)].join(" ");
};

const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });

const stoodOn = ({ state }: Minutes): string =>
	state.is === "draft" ? "draft" : `${state.is} on ${wordDay(state.on)}`;

const minutesAbout = (topic: string, minutes: Minutes): string => {
	const { text } = minutes;
	const said = [...sentences.segment(text)]
		.map(({ segment }) => segment.trim())
		.filter((sentence) => speaksOf(sentence, topic));
	return said.length > 0
		? `Minutes ${stoodOn(minutes)}: ${said.join(" ").slice(0, 600)}`
		: `Its minutes (${stoodOn(minutes)}) say nothing of “${topic}”.`;
};

export const minutesWords = async (
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const [minutes] = await answering.register.records("minutes", { meetingId: meeting.id });
	if (!minutes) return undefined;
	const { topic } = answering.question;
	if (topic !== undefined && minutes.text) return minutesAbout(topic, minutes);
	return [
		`Minutes ${stoodOn(minutes)}: ${minutes.text.slice(0, 600) || `in a file, ${minutes.file}`}`,
		...amendmentWords(minutes),
	].join(" ");
};

const noneWords = ({ question: { span, minutesAre } }: Answering): string => {
	if (!span && !minutesAre) return "No minutes wait for approval";
	const states = minutesAre?.join(" or ") || "so";
	const which = minutesAre ? ` that are ${states}` : "";
	return `Not recorded: any minutes${which}${span ? `, ${span.words}` : ""}`;
};

/** Those of these meetings, in their order, a page at a time. */
const minutesTold = (
	meetings: readonly Meeting[],
	minutesOf: ReadonlyMap<string, Minutes>,
	answering: Answering,
): Part => {
	const { shown, page, left } = pageOf(inOrder(meetings), answering);
	if (shown.length === 0) return nothingMore();
	const facts = shown.flatMap((meeting): readonly Fact[] => {
		const minutes = minutesOf.get(meeting.id);
		const { board, when, reference } = meetingLine(meeting, answering);
		const name = `${board}, ${when} (${reference})`;
		return minutes
			? [{ is: "thing", name, says: [stateWords(minutes, answering), ...amendmentWords(minutes)] }]
			: [];
	});
	return {
		is: "found",
		facts: [...facts, ...moreRows(left)],
		rests: shown.map(subject),
		focus: shown.map(subject),
		buttons: [],
		page,
		left,
	};
};

const ofMinutes = (minutesOf: ReadonlyMap<string, Minutes>, { world }: Answering) =>
	world.boards.flatMap(({ id }) => meetingsOf(world, id)).filter(({ id }) => minutesOf.has(id));

/** With no board named: those that wait for approval; of a time, those of its meetings, however far they have come. */
export const waitingMinutes = async (answering: Answering): Promise<Part> => {
	const all = await answering.register.records("minutes");
	const { span, minutesAre } = answering.question;
	const waiting = new Map(
		all
			.filter(({ state }) =>
				minutesAre ? minutesAre.includes(state.is) : span || state.is !== "approved",
			)
			.map((each) => [each.meetingId, each]),
	);
	const meetings = ofMinutes(waiting, answering).filter((each) => !span || isWithin(each, span));
	if (meetings.length === 0) return nothing({ is: "none", says: noneWords(answering) });
	return minutesTold(meetings, waiting, answering);
};
