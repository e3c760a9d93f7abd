/**
 * What a card says of guidance that has not been acknowledged: to whoever speaks for silent bodies, for which of them;
 * to the secretary, who is silent still. The one is told nothing of the others.
 */

import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { Coverage, Covered } from "../../../domain/items/coverage.ts";
import { editionWords, type Guidance } from "../../../domain/items/guidance.ts";
import { speakersFor } from "../../../domain/people/accountable-person.ts";
import type { Organisation, Person } from "../../../domain/people/person.ts";
import { knowingOf } from "../../../domain/people/reachability.ts";
import { referenceText } from "../../../domain/register.ts";
import type { Register } from "../../../usecases/ports.ts";
import { isStillSilent, type Rule } from "../../plan/rule.ts";
import { rulesOf } from "../../plan/rules.ts";
import { silentFor, silentSince } from "../../plan/unacknowledged.ts";
import { silentHeadline, stillSilentHeadline } from "../headlines.ts";
import type { Button, Card } from "../message-model.ts";
import { putOffMenu } from "./buttons.ts";

type Telling = {
	readonly rule: Rule;
	readonly board: Board;
	readonly register: Register;
	/** Whose own message it is in. */
	readonly readerId?: string | undefined;
};

type Told = Telling & {
	readonly guidance: Guidance;
	readonly people: readonly Person[];
	readonly bodies: readonly Organisation[];
};

export const silentCard = async (guidance: Guidance, telling: Telling): Promise<Partial<Card>> => {
	const { register, rule } = telling;
	const [people, bodies] = [await register.people(), await register.organisations()];
	const told = { ...telling, guidance, people, bodies };
	return isStillSilent(rule) ? stillSilent(told) : wanted(told);
};

const named = (covered: Covered, { bodies }: Pick<Told, "bodies">): string =>
	bodies.find(({ id }) => id === covered.organisationId)?.name ?? "a body";

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** "Sent to Barnet Thu 5 March 2009": bodies that were sent it on one day are named together. */
const sentWords = (covered: Coverage, told: Told): readonly string[] =>
	[...new Set(covered.map(({ since }) => since))].map((since) => {
		const then = covered.filter((each) => each.since === since);
		return `sent to ${listed(then.map((each) => named(each, told)))} ${wordDay(since)}`;
	});

const issued = ({ guidance, bodies }: Told): readonly string[] => {
	const issuer = bodies.find(({ id }) => id === guidance.issuerId)?.name;
	return issuer === undefined ? [] : [`from ${issuer}`];
};

/** More bodies than one message has room for are acknowledged by the form. */
const mostButtons = 8;

const acknowledging = (covered: Coverage, told: Told): readonly Button[] => {
	const { guidance, board } = told;
	const item = referenceText(guidance, board);
	const command = "guidance acknowledge";
	const own = covered.slice(0, mostButtons).map((each, index): Button => {
		const name = named(each, told);
		return {
			label: `Acknowledge for ${name}`,
			command,
			record: { item, bodies: name },
			isMain: index === 0,
			body: { id: each.organisationId, name, since: each.since },
		};
	});
	return covered.length > mostButtons
		? [...own, { label: "Acknowledge for others", command, record: { item, ask: "form" } }]
		: own;
};

const wanted = (told: Told): Partial<Card> => {
	const { guidance, board, people, readerId } = told;
	const covered = silentFor(readerId, guidance, { board, knowing: knowingOf(board, people) });
	return {
		headline: silentHeadline,
		title: `${guidance.title}${editionWords(guidance)}`,
		status: [...issued(told), ...sentWords(covered, told)],
		remark: [whyYou(covered, told), lastWords(told)].filter(Boolean).join(" "),
		lastUpdate: undefined,
		buttons: [
			...acknowledging(covered, told),
			show(told),
			putOffMenu(referenceText(guidance, board)),
		],
	};
};

const whyYou = (covered: Coverage, told: Told): string =>
	`It came to you because you speak for ${listed(covered.map((each) => named(each, told)))}.`;

const lastWords = ({ rule, board }: Told): string | undefined => {
	const times = rulesOf(board).silentWorkingDays.length;
	return rule.startsWith("silent:") && rule.endsWith(`:${times}`)
		? "This is the last reminder of it."
		: undefined;
};

const show = ({ guidance, board }: Told): Button => ({
	label: "Show",
	command: "guidance show",
	record: { item: referenceText(guidance, board) },
});

const stillSilent = (told: Told): Partial<Card> => {
	const { guidance, board, people, rule, readerId, bodies } = told;
	const silent = silentSince(rule, guidance);
	const knowing = knowingOf(board, people);
	const unheard = silent.filter(
		({ organisationId }) => speakersFor(organisationId, board, knowing).length === 0,
	);
	const names = (of: Coverage) => of.map((each) => named(each, { bodies })).sort();
	const all = guidance.recipients?.length ?? silent.length;
	const role = readerId === board.secretaryId ? "the board's secretary" : roleOf(readerId, board);
	return {
		title: `${guidance.title}${editionWords(guidance)}`,
		headline: stillSilentHeadline,
		status: [`${silent.length} of ${all} have not acknowledged it`],
		rows: names(silent),
		remark: [
			`It came to you as ${role}: they were asked as often as they are.`,
			unheard.length > 0 &&
				`Nobody who may see this board speaks for ${listed(names(unheard))}: /board seat names who does.`,
		]
			.filter(Boolean)
			.join(" "),
		lastUpdate: undefined,
		buttons: [show(told)],
	};
};

const roleOf = (readerId: string | undefined, { chairId }: Board): string =>
	readerId === chairId ? "the board's chair" : "who watched for it";
