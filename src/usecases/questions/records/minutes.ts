/** How far minutes have come: drafted, circulated, approved, and what was put right since. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Minutes, paragraphsOf } from "../../../domain/meetings/minutes.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import {
	type Answering,
	none,
	nothing,
	type Part,
	spanWords,
	subject,
	thing,
	withoutStop,
} from "../answering.ts";
import { meetingName } from "../items/lines.ts";
import { inOrder, isWithin } from "../meetings/times.ts";
import { pagePart } from "../thread/pages.ts";
import { meetingsOf, meetingsOfAll } from "../world.ts";
import type { Of } from "./agenda.ts";

/** What was put right since the minutes were circulated. */
const amendmentWords = ({ amendments }: Minutes): readonly string[] =>
	amendments.map(({ on, says }) => `Amended on ${wordDay(on)}: ${withoutStop(says)}.`);

const stateWords = ({ state, boardId }: Minutes, { world, lookups }: Answering): string => {
	if (state.is === "draft") return "The minutes are a draft, not circulated.";
	if (state.is === "circulated")
		return `The minutes were circulated on ${wordDay(state.on)}, and are not recorded as approved.`;
	const at = meetingsOf(world, boardId).find(({ id }) => id === state.atId);
	return `The minutes were approved on ${wordDay(state.on)}${at ? ` at ${lookups.reference(at)}` : ", by correspondence"}.`;
};

export const approvalWords = async (
	{ meeting }: Pick<Of, "meeting">,
	answering: Answering,
): Promise<string | undefined> => {
	const [minutes] = await answering.register.records("minutes", { meetingId: meeting.id });
	return minutes && [stateWords(minutes, answering), ...amendmentWords(minutes)].join(" ");
};

const stoodOn = ({ state }: Minutes): string =>
	state.is === "draft" ? "draft" : `${state.is} on ${wordDay(state.on)}`;

/** Paragraphs that speak of it, and with them whatever was put right since. */
export const spokenIn = (minutes: Minutes, topic: string): readonly string[] => {
	const spoken = paragraphsOf(minutes.text).filter((paragraph) => speaksOf(paragraph, topic));
	const amended = amendmentWords(minutes).filter(
		(words) => spoken.length > 0 || speaksOf(words, topic),
	);
	return amended.length > 0 ? [[...spoken, ...amended].join(" ")] : spoken;
};

const minutesAbout = (topic: string, minutes: Minutes): string => {
	const said = spokenIn(minutes, topic);
	return said.length > 0
		? `Minutes ${stoodOn(minutes)}: ${said.join(" ").slice(0, 600)}`
		: `Its minutes (${stoodOn(minutes)}) say nothing of “${topic}”.`;
};

export const minutesWords = async (
	{ meeting }: Pick<Of, "meeting">,
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

const noneWords = ({ question }: Answering): string => {
	const { span, minutesAre } = question;
	if (!span && !minutesAre) return "No minutes wait for approval";
	const which = minutesAre ? ` that are ${minutesAre.join(" or ")}` : "";
	return `Not recorded: any minutes${which}${spanWords(question)}`;
};

/** Those of these meetings, in their order, a page at a time. */
const minutesTold = (
	meetings: readonly Meeting[],
	minutesOf: ReadonlyMap<string, Minutes>,
	answering: Answering,
): Part => {
	const factsOf = (meeting: Meeting): readonly Fact[] => {
		const minutes = minutesOf.get(meeting.id);
		return minutes
			? [
					thing(meetingName(meeting, answering), [
						stateWords(minutes, answering),
						...amendmentWords(minutes),
					]),
				]
			: [];
	};
	return pagePart(
		inOrder(meetings),
		(shown) => ({ facts: shown.flatMap(factsOf), rests: shown.map(subject) }),
		answering,
	);
};

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
	const meetings = meetingsOfAll(answering.world).filter(
		(each) => waiting.has(each.id) && (!span || isWithin(each, span)),
	);
	if (meetings.length === 0) return nothing(none(noneWords(answering)));
	return minutesTold(meetings, waiting, answering);
};
