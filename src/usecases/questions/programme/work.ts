/** Work streams and plans in short, and which of them a question asks for. */
import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { RagReport } from "../../../domain/items/milestone.ts";
import type { Plan, WorkStream } from "../../../domain/items/plan.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question } from "../../../domain/questions/question.ts";
import {
	type Answering,
	capitalised,
	counted,
	fewListed,
	listed,
	none,
	thing,
} from "../answering.ts";
import { type Duty, isDone, isLate } from "../items/lines.ts";
import { standingUnder } from "../items/owners.ts";

/** Where nobody is recorded, that is said to whoever asks after it. */
const reporterWords = (
	{ byId }: RagReport,
	{ lookups, question }: Answering,
): readonly string[] => {
	if (byId) return [`Reported by ${lookups.name(byId) ?? "someone no longer named"}.`];
	return question.facets.includes("updated") ? ["Who reported it: not recorded."] : [];
};

/** "9 open items, 1 overdue" */
export const openWords = (items: readonly Duty[], answering: Answering): string => {
	const late = items.filter((item) => isLate(item, answering)).length;
	return `${counted(items.filter((item) => !isDone(item)).length, "open item")}, ${late} overdue`;
};

/** `since` says since when it has been reported so, where that is asked. */
export const streamFact = (
	stream: WorkStream,
	answering: Answering,
	since?: string | undefined,
): Fact => {
	const { lookups } = answering;
	const own = answering.world.holdings
		.flatMap(dutiesIn)
		.filter(({ workStreamId }) => workStreamId === stream.id);
	const lead = lookups.name(stream.leadId);
	const plan = lookups.name(stream.planId);
	const across = (stream.boardIds ?? []).flatMap((id) => lookups.name(id) ?? []);
	return thing(stream.name, [
		...(since ? [`${capitalised(since)}.`] : []),
		`Work stream${plan ? ` of ${plan}` : ""}.`,
		lead ? `Lead: ${lead}.` : "Lead: not recorded.",
		...(stream.report
			? [
					`${capitalised(stream.report.rag)}, as of ${wordDay(stream.report.on)}: ${stream.report.reason}.`,
					...reporterWords(stream.report, answering),
				]
			: ["No report on it is recorded."]),
		...(across.length > 0 ? [`It runs across ${listed(across)}.`] : []),
		stream.status ? `Status: ${stream.status}.` : "Status: not recorded.",
		...(stream.ended ? [`It ended on ${wordDay(stream.ended.on)}.`] : []),
		`${openWords(own, answering)}.`,
	]);
};

const shownOfARag = 5;

/** "Milestones: 9, 2 reached, 1 overdue. Red: BSG-7. Amber: TOG-9." */
const milestonesOf = (plan: Plan, answering: Answering): readonly string[] => {
	const { world, lookups } = answering;
	const all = world.holdings.flatMap(({ items }) =>
		items.milestone.filter(({ planId }) => planId === plan.id),
	);
	if (all.length === 0) return ["No milestone of it is recorded."];
	const ahead = all.filter((item) => !isDone(item));
	const late = ahead.filter((item) => isLate(item, answering)).length;
	const ofRags = (["red", "amber", "green"] as const).flatMap((rag) => {
		const references = ahead
			.filter(({ report }) => report?.rag === rag)
			.map((item) => lookups.reference(item));
		return references.length > 0
			? [`${capitalised(rag)}: ${fewListed(references, shownOfARag)}.`]
			: [];
	});
	return [
		`Milestones: ${all.length}, ${all.length - ahead.length} reached, ${late} overdue.`,
		...ofRags,
	];
};

export const planFact = (plan: Plan, answering: Answering): Fact => {
	const { lookups, world } = answering;
	const isUnder = standingUnder([plan], world);
	const own = world.holdings.flatMap(dutiesIn).filter(isUnder);
	const named = ({ name, report }: WorkStream): string =>
		report ? `${name} (${report.rag})` : name;
	const into = lookups.name(plan.absorbedIntoId);
	const streams = world.workStreams.filter(({ planId }) => planId === plan.id);
	const absorbed = world.plans.filter(({ absorbedIntoId }) => absorbedIntoId === plan.id);
	return thing(plan.name, [
		into ? `Absorbed into ${into}.` : "A plan of the programme.",
		...(streams.length > 0 ? [`Work streams: ${listed(streams.map(named))}.`] : []),
		...(into ? [] : milestonesOf(plan, answering)),
		...(absorbed.length > 0 ? [`It absorbed ${listed(absorbed.map(({ name }) => name))}.`] : []),
		...(own.length > 0 ? [`${openWords(own, answering)}; ${own.filter(isDone).length} done.`] : []),
	]);
};

/** Work streams, as they were asked for. */
export const workOf = ({ question: { rags, lacking }, world }: Answering): readonly WorkStream[] =>
	world.workStreams
		.filter(({ report }) => rags.length === 0 || (report && rags.includes(report.rag)))
		.filter(({ report, ended }) => lacking !== "report" || (!report && !ended))
		.filter(({ leadId, ended }) => lacking !== "owner" || (!leadId && !ended));

export const noWork = ({ rags, lacking }: Question): string => {
	if (rags.length > 0) return `No work stream is reported ${rags.join(" or ")}`;
	if (lacking === "report") return "No work stream is without a RAG report";
	return lacking === "owner" ? "No work stream is without a lead" : "No work stream is recorded";
};

const withoutWhat = { report: " without a RAG report", owner: " without a lead" } as const;

/** "How many work streams are there": the number, and what they lack, before each is told of. */
export const countOfWork = (
	{ counted, subjects, lacking }: Question,
	count: number,
): readonly Fact[] => {
	if (subjects.length > 0 || !(counted || lacking)) return [];
	const lack = lacking === "report" || lacking === "owner" ? withoutWhat[lacking] : "";
	return [none(`Work streams${lack}: ${count}`)];
};
