/** Email for partners without a Slack account, where it is configured: how it is handed over, worded and linked. */
import { instant } from "../domain/dates/plain-date.ts";
import type { Desk, MailReader } from "../reminders/deliver/delivery-context.ts";
import type { Card, Letters } from "../reminders/messages/message-model.ts";
import type { Clock, Ids } from "../usecases/ports.ts";
import { mailLetters } from "./letters.ts";
import { deeds, type LinkTo, mailboxOf, signLink } from "./links.ts";
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
	if (!secret || !url) return [];
	const until = instant(new Date(Date.parse(clock.now()) + lifetimeMs).toISOString());
	return offersOf(card).map(({ label, ...offer }) => {
		const link = { id: ids(), personId, mailbox: mailboxOf(address), item: card.reference };
		return { label, url: `${url}/mail/${signLink({ ...link, ...offer, until }, secret)}` };
	});
};

type Offer = Pick<LinkTo, "deed" | "body"> & { readonly label: string };

/** What the buttons of the same card offer in Slack. */
const offersOf = ({ kind, buttons }: Card): readonly Offer[] => {
	if (!isMatter(kind)) return [];
	const { offeredBy, deeds: own } = sortOf(kind);
	return deeds.flatMap((deed): readonly Offer[] => {
		const label = own[deed]?.label;
		const offered = buttons.filter(({ command }) => command === offeredBy[deed]);
		if (label === undefined) return [];
		if (deed !== "have-it") return offered.length > 0 ? [{ deed, label }] : [];
		return offered.flatMap(({ body }) => (body ? [haveIt(label, body, offered.length)] : []));
	});
};

/** A label is short, and nothing in it passes for an address. */
const haveIt = (label: string, { id, name, since }: AboutBody, of: number): Offer => {
	const whose = of > 1 ? ` (${name.replace(/[:\s]+/g, " ").slice(0, 28)})` : "";
	return { deed: "have-it", label: `${label}${whose}`, body: { id, since } };
};

type AboutBody = NonNullable<Card["buttons"][number]["body"]>;
