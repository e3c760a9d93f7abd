/**
 * When a message that is out reads otherwise though nothing is saved: a meeting begins, and nothing is left to reply to.
 * The ledger keeps that moment with what was sent, and the message is changed then as it is by any other change.
 */
import { type Instant, instantOf } from "../../domain/dates/plain-date.ts";
import { hasButtons, type Occurrence } from "../ledger/ledger.ts";
import type { Subject } from "../plan/planned-reminder.ts";

/** Undefined where nothing but a change of the register will change it. */
export const changesAt = (subject: Subject, now: Instant): Instant | undefined => {
	if (subject.kind !== "meeting" || subject.time.is !== "fixed") return undefined;
	const begins = instantOf(subject.time.on, subject.time.from, subject.time.zone);
	return begins > now ? begins : undefined;
};

/** What was found to have been sent is shown again at once, which finds that moment out. */
export const looksAgain = (rows: readonly Occurrence[]): boolean =>
	rows.some((row) => row.itemKind === "meeting" && hasButtons(row));
