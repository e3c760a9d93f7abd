/** Which milestones were reported in another colour than before, and since when each has been so. */
import { wordDay } from "../../../domain/dates/honest-date.ts";

import type { Milestone, Rag, RagReport } from "../../../domain/items/milestone.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Turning } from "../../../domain/questions/list-filter.ts";
import type { Span } from "../../../domain/questions/question.ts";

import { type Answering, found, listed, none, nothing, type Part, subject } from "../answering.ts";
import { standingAmong, whoseNames } from "../items/owners.ts";
import { isDayWithin } from "../meetings/times.ts";
import { pageSize } from "../thread/pages.ts";
import { itemsOf } from "../world.ts";

const grades: Readonly<Record<Rag, number>> = { green: 0, amber: 1, red: 2 };

type Turn = {
	readonly milestone: Milestone;
	readonly before: RagReport;
	readonly after: RagReport;
	readonly through: string;
};

const turnsOf = async (milestone: Milestone, { register }: Answering): Promise<readonly Turn[]> => {
	const changes = await register.changesOf("milestone", milestone.id);
	const reports = changes.flatMap(({ entity, author: { through } }) =>
		entity.kind === "milestone" && entity.report ? [{ report: entity.report, through }] : [],
	);
	return reports.flatMap(({ report: after, through }, at) => {
		const before = reports[at - 1]?.report;
		return before && before.rag !== after.rag ? [{ milestone, before, after, through }] : [];
	});
};

const isSuch =
	({ to, way }: Turning, span: Span) =>
	({ before, after }: Turn): boolean => {
		const further = grades[after.rag] - grades[before.rag];
		return (
			(to === undefined || after.rag === to) &&
			(way === undefined || (way === "worse" ? further > 0 : further < 0)) &&
			isDayWithin(after.on, span)
		);
	};

const turnWords = ({ to, way }: Turning): string =>
	to ? `turned ${to}` : `reported ${way} than before`;

const everKept: Span = { words: "in all reports that are kept" };

type Told = { readonly turned: Turning; readonly answering: Answering };

/** That there is none; and what is reported in that colour now, which may have been from the first. */
const noneSuch = (inScope: readonly Milestone[], of: string, { turned, answering }: Told): Part => {
	const { question, lookups } = answering;
	const words = (question.span ?? everKept).words;
	const now = inScope.flatMap((milestone) => {
		const { report, actual } = milestone;
		const isSo = !actual && report && turned.to && report.rag === turned.to;
		return isSo ? [`${lookups.reference(milestone)} (${wordDay(report.on)})`] : [];
	});
	const also = now.length > 0 ? `Reported ${turned.to} now: ${listed(now)}` : undefined;
	const whose = of && ` of ${of}`;
	const says = `No milestone${whose} is recorded as ${turnWords(turned)}, ${words}`;
	return nothing(none(says, also));
};

const turnLine = ({ milestone, before, after, through }: Turn, { lookups }: Answering) => ({
	what: lookups.reference(milestone),
	title: milestone.title,
	did: `from ${before.rag} to ${after.rag} (${after.reason})`,
	times: 1,
	on: wordDay(after.on),
	by: lookups.name(after.byId) ?? "somebody who is not recorded",
	through,
});

export const answerTurns = async (answering: Answering, turned: Turning): Promise<Part> => {
	const { question, world, lookups } = answering;
	const { subjects, span = everKept } = question;
	const isMeant = standingAmong(subjects, world);
	const inScope = itemsOf(world).filter(
		(item): item is Milestone => item.kind === "milestone" && isMeant(item),
	);
	const of = whoseNames(subjects, false, ({ id }) => lookups.name(id));
	const all = (await Promise.all(inScope.map((each) => turnsOf(each, answering)))).flat();
	const such = all.filter(isSuch(turned, span)).sort((a, b) => (a.after.on < b.after.on ? 1 : -1));
	if (such.length === 0) return noneSuch(inScope, of, { turned, answering });
	const shown = such.slice(0, pageSize);
	const count = such.length;
	const fact: Fact = {
		is: "changes",
		only: turnWords(turned),
		since: span.words,
		of: of || undefined,
		count,
		left: count - shown.length,
		changes: shown.map((turn) => turnLine(turn, answering)),
	};
	const focus = shown.map(({ milestone }) => subject(milestone));
	return found([fact], focus);
};
