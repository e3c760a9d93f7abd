/** Who answers what is asked, and which bounds of a question each of them reads: one that nobody reads is refused, never passed over. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Ask, Question } from "../../domain/questions/question.ts";
import type { Answering, Part } from "./answering.ts";
import { answerBoards } from "./boards/board-list.ts";
import { answerHandOver, answerOffices } from "./boards/office-holders.ts";
import { answerRhythm, answerTerms } from "./boards/rhythm.ts";
import { answerRoles } from "./boards/roles.ts";
import { answerDeputies, answerTenure } from "./boards/seats.ts";
import { answerAbsent, answerFrom, answerSeats, answerVacancies } from "./boards/vacancies.ts";
import { answerAsAt } from "./history/as-at.ts";
import { answerChanges } from "./history/changes.ts";
import { answerTurns } from "./history/rag-turns.ts";
import { answerCoverage } from "./items/coverage.ts";
import { answerItems } from "./items/item-list.ts";
import { answerOneItem } from "./items/one-item.ts";
import { answerClashes } from "./meetings/clashes.ts";
import { answerMeetingsAsked } from "./meetings/meetings.ts";
import { answerReasons } from "./meetings/reasons.ts";
import { answerNews, answerNext, answerOverview } from "./programme/briefs.ts";
import { answerAbout } from "./programme/things.ts";
import { answerDecisions } from "./records/decisions.ts";
import { answerPapersDue } from "./records/papers.ts";
import { answerRecords } from "./records/records.ts";

/** What narrows a question, apart from the things that it names: unread, it would be passed over. */
const bounds = [
	"mine",
	"span",
	"limit",
	"nth",
	"end",
	"step",
	"kept",
	"by",
	"tally",
	"minutesAre",
	"alsoLacking",
	"dueThen",
] as const;
type Bound = (typeof bounds)[number];

/** These are filled from the words of whatever is asked: where they are read, they narrow it or say which fact is meant. */
type Shade = "facets" | "kinds" | "state" | "rags" | "lacking" | "records" | "boardState";

type Answerer = {
	readonly answer: (answering: Answering) => Part | Promise<Part>;
	readonly reads: readonly (Bound | Shade)[];
};

const answers: Readonly<Record<Ask, Answerer>> = {
	meetings: {
		answer: answerMeetingsAsked,
		reads: ["mine", "span", "limit", "nth", "end", "step", "kept", "facets", "lacking"],
	},
	roles: {
		answer: (answering) =>
			answering.question.facets.includes("since")
				? answerOffices(answering)
				: answerRoles(answering),
		reads: ["mine", "facets"],
	},
	seats: { answer: answerSeats, reads: ["mine", "facets"] },
	items: {
		answer: answerItems,
		reads: [
			"mine",
			"span",
			"limit",
			"by",
			"kinds",
			"state",
			"rags",
			"lacking",
			"alsoLacking",
			"dueThen",
		],
	},
	facts: { answer: answerOneItem, reads: ["span", "facets"] },
	boards: {
		answer: answerBoards,
		reads: ["span", "end", "facets", "boardState", "lacking", "alsoLacking"],
	},
	about: { answer: answerAbout, reads: ["facets", "rags", "lacking"] },
	help: { answer: answerAbout, reads: ["mine"] },
	records: {
		answer: answerRecords,
		reads: ["mine", "span", "nth", "step", "tally", "minutesAre", "facets", "records"],
	},
	decisions: { answer: answerDecisions, reads: ["span", "limit", "facets", "records"] },
	rhythm: { answer: answerRhythm, reads: ["facets"] },
	terms: { answer: answerTerms, reads: ["facets"] },
	deputies: { answer: answerDeputies, reads: ["mine"] },
	tenure: { answer: answerTenure, reads: ["mine", "span", "facets"] },
	coverage: { answer: answerCoverage, reads: ["span", "kinds", "state"] },
	vacancies: { answer: answerVacancies, reads: ["facets"] },
	absent: { answer: answerAbsent, reads: ["mine", "facets"] },
	from: { answer: answerFrom, reads: [] },
	reasons: { answer: answerReasons, reads: ["span", "facets"] },
	clashes: { answer: answerClashes, reads: ["mine", "span"] },
	papers: { answer: answerPapersDue, reads: ["mine", "span", "limit", "state"] },
	handOver: { answer: answerHandOver, reads: [] },
	next: { answer: answerNext, reads: ["mine", "span", "kinds", "rags"] },
	overview: { answer: answerOverview, reads: ["mine", "span", "kinds"] },
	news: { answer: answerNews, reads: [] },
	changes: {
		answer: (answering) => {
			const { turned } = answering.question;
			return turned ? answerTurns(answering, turned) : answerChanges(answering);
		},
		reads: ["mine", "span", "kinds", "facets"],
	},
};

/** Bounds of which one is read before the other, which then says nothing. */
const isCrossed = ({ step, span, end, nth }: Question): boolean =>
	(step !== undefined && (span !== undefined || end !== undefined || nth !== undefined)) ||
	(end !== undefined && nth !== undefined);

/** What was done by its date is done, and what is on track is not. */
const isOfNoSuchState = ({ against, isToPlan, state }: Question): boolean =>
	(against !== undefined && state !== "done") ||
	(isToPlan !== undefined && state !== undefined && state !== "open" && state !== "due");

/** At how many meetings each was is told, and who was at the most of them is not. */
const isOfNoTally = ({ tally }: Question): boolean => tally !== undefined && tally !== "each";

/** Only meetings are held at a time of the day, and moved from one: what is told of that says when it is now. */
const isOfNoHour = ({ ask, facets, span }: Question): boolean =>
	span?.at !== undefined &&
	ask !== "meetings" &&
	ask !== "records" &&
	!(ask === "reasons" && facets.includes("moved"));

/** Nobody knows what will be late. */
const foretells = ({ state, span, asAt }: Question, today: PlainDate): boolean =>
	state === "overdue" && !asAt && span?.first !== undefined && span.first > today;

/** What nobody reads, whatever is asked. */
const unread = [
	...([
		"also",
		"fromPaper",
		"paragraph",
		"notWithin",
		"partOfDay",
		"weekdays",
		"measures",
	] as const),
	...(["busiest", "often", "least"] as const),
	...(["closers", "changers", "blockers", "shared", "place", "onOneDay", "onSharedDay"] as const),
] as const;

/** Does whoever answers it read every bound that was said? */
export const isHeeded = (question: Question, today: PlainDate): boolean => {
	const { reads } = answers[question.ask];
	const isSaid = (bound: Bound): boolean =>
		question[bound] !== undefined && question[bound] !== false;
	return (
		unread.every((each) => question[each] === undefined) &&
		bounds.every((bound) => !isSaid(bound) || reads.includes(bound)) &&
		!isCrossed(question) &&
		!isOfNoHour(question) &&
		!isOfNoTally(question) &&
		!isOfNoSuchState(question) &&
		!foretells(question, today)
	);
};

const partNow = async (answering: Answering): Promise<Part> =>
	answers[answering.question.ask].answer(answering);

export const partFor = (answering: Answering): Part | Promise<Part> =>
	answering.question.asAt ? answerAsAt(answering, partNow) : partNow(answering);
