/** What became of a reminder that guidance is not acknowledged: who has said so since, or that it was sent anew. */

import { wordDay } from "../../domain/dates/date-words.ts";
import type { Coverage, Covered } from "../../domain/items/coverage.ts";
import { type Guidance, silentOn } from "../../domain/items/guidance.ts";
import { spokenForBy } from "../../domain/people/accountable-person.ts";
import { knowingOf } from "../../domain/people/reachability.ts";
import { readerOf } from "../plan/planned-reminder.ts";
import { isStillSilent } from "../plan/rule.ts";
import type { Matter } from "./resolution-line.ts";

type Told = Pick<Matter, "rule" | "destination" | "saidAt" | "board" | "present" | "history">;

/** As it was when the reminder was said. */
const then = ({ history, saidAt }: Told): Guidance | undefined => {
	const found = (history.findLast(({ at }) => at <= saidAt) ?? history[0])?.entity;
	return found?.kind === "guidance" ? found : undefined;
};

/** The bodies that were asked about, as it was sent to them then. */
const askedOf = (said: Guidance, told: Told): Coverage => {
	const { rule, board, present } = told;
	const silent = silentOn(said);
	const readerId = readerOf(told);
	if (isStillSilent(rule) || readerId === undefined) return silent;
	const knowing = knowingOf(board, [...present.people.values()]);
	return spokenForBy(readerId, silent, { board, knowing });
};

export const notYours = "No longer yours to see to";

/** "Acknowledged for Barnet by Maya Patel, Fri 6 March 2009" */
const acknowledgedWords = (had: Coverage, { present, rule }: Told): string => {
	if (isStillSilent(rule)) return "Acknowledged by all of them by now";
	const last = had
		.map(({ done }) => done)
		.sort((a, b) => ((a?.on ?? "") < (b?.on ?? "") ? -1 : 1))
		.at(-1);
	const bodies = had.map(({ organisationId }) => present.organisations.get(organisationId)?.name);
	const by = last?.byId === undefined ? undefined : present.people.get(last.byId)?.name;
	const whom = bodies.filter(Boolean).join(", ");
	return `Acknowledged for ${whom}${by ? ` by ${by}` : ""}${last ? `, ${wordDay(last.on)}` : ""}`;
};

/** Undefined where it was said of guidance that was still to come, or that was withdrawn since. */
export const silenceWords = (guidance: Guidance, told: Told): string | undefined => {
	const said = then(told);
	if (said?.state.is !== "released") return undefined;
	if (guidance.state.is === "withdrawn") return undefined;
	if (said.edition !== guidance.edition) return "Another edition has come out since";
	const asked = askedOf(said, told).map(({ organisationId }) =>
		(guidance.recipients ?? []).find((one) => one.organisationId === organisationId),
	);
	const had = asked.filter((one): one is Covered => one?.done !== undefined);
	return had.length > 0 && had.length === asked.length ? acknowledgedWords(had, told) : notYours;
};
