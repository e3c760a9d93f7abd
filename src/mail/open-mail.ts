/** Email for partners without a Slack account, where it is configured: how it is handed over, worded and linked. */
import { instant } from "../domain/plain-date.ts";
import type { Desk, MailReader } from "../reminders/desk.ts";
import type { Card, Letters } from "../reminders/letters.ts";
import type { Clock, Ids } from "../usecases/ports.ts";
import { mailLetters } from "./letters.ts";
import { deeds, mailboxOf, signLink } from "./links.ts";
import { isMatter, sortOf } from "./matters.ts";

export type Wording = {
	readonly letters: Letters;
	readonly clock: Clock;
	readonly ids: Ids;
	/** Without it there are no links. */
	readonly secret?: string | undefined;
	readonly publicUrl: () => string | undefined;
};

const lifetimeMs = 14 * 24 * 60 * 60 * 1_000;

/** Each person's own words, with links that are theirs alone. */
export const mailFor = (wording: Wording): NonNullable<Desk["mail"]> => ({
	lettersFor: (reader) => mailLetters(wording.letters, (card) => linksOf(card, reader, wording)),
});

const linksOf = (
	card: Card,
	{ personId, address }: MailReader,
	{ clock, ids, secret, publicUrl }: Wording,
) => {
	const url = publicUrl();
	if (!secret || !url || !isMatter(card.kind)) return [];
	const { offeredBy, deeds: own } = sortOf(card.kind);
	if (!card.buttons.some(({ command }) => command === offeredBy)) return [];
	const until = instant(new Date(Date.parse(clock.now()) + lifetimeMs).toISOString());
	return deeds.flatMap((deed) => {
		const label = own[deed]?.label;
		if (label === undefined) return [];
		const link = { id: ids(), personId, mailbox: mailboxOf(address), item: card.reference };
		const token = signLink({ ...link, deed, until }, secret);
		return [{ label, url: `${url}/mail/${token}` }];
	});
};
