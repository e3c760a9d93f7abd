/** Which milestones were reported in another colour than before, and since when each has been so. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../../domain/dates/plain-date.ts";
import type { Milestone, Rag, RagReport } from "../../../domain/items/milestone.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Turning } from "../../../domain/questions/list-filter.ts";
import type { Span } from "../../../domain/questions/question.ts";
import type { EntityKind } from "../../../domain/register.ts";
import type { Change } from "../../ports.ts";
import { type Answering, listed, nothing, type Part, subject } from "../answering.ts";
import { standingAmong, whoseNames } from "../items/owners.ts";
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
	({ to, way }: Turning, { first, last }: Pick<Span, "first" | "last">) =>
	({ before, after }: Turn): boolean => {
		const further = grades[after.rag] - grades[before.rag];
		return (
			(to === undefined || after.rag === to) &&
			(way === undefined || (way === "worse" ? further > 0 : further < 0)) &&
			(first === undefined || after.on >= first) &&
			(last === undefined || after.on <= last)
		);
	};

const turnWords = ({ to, way }: Turning): string => {
	return to ? `turned ${to}` : `reported ${way} than before`;
};

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
	return nothing({ is: "none", says, also });
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
	return { is: "found", facts: [fact], rests: focus, focus, buttons: [] };
};

type RagSince = { readonly rag: Rag; readonly on: PlainDate };

const reportIn = ({ entity }: Change): RagReport | undefined =>
	entity.kind === "milestone" || entity.kind === "workStream" ? entity.report : undefined;

/** Each time that it was reported otherwise than before, oldest first. */
const turnsIn = (changes: readonly Change[]): readonly RagSince[] =>
	changes
		.flatMap((change) => reportIn(change) ?? [])
		.filter(({ rag }, at, all) => rag !== all[at - 1]?.rag);

/** So many turns before the present one are told. */
const mostTurns = 3;

const sinceWords = ({ rag, on }: RagSince): string => `${rag} from ${wordDay(on)}`;

/** "red since Mon 2 March 2009; before that amber from Thu 22 January 2009"; undefined where nobody has reported. */
export const ragSince = async (
	{ kind, id }: { readonly kind: EntityKind; readonly id: string },
	{ register }: Answering,
): Promise<string | undefined> => {
	const turns = turnsIn(await register.changesOf(kind, id));
	const last = turns.at(-1);
	if (!last) return undefined;
	const before = turns.slice(0, -1).reverse();
	const day = wordDay(last.on);
	if (before.length === 0)
		return `${last.rag} in every report that is kept, the first of them of ${day}`;
	const more = before.length > mostTurns ? " and other reports before" : "";
	const told = before.slice(0, mostTurns).map(sinceWords).join(", ");
	return `${last.rag} since ${day}; before that ${told}${more}`;
};
