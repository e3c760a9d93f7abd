/** Wires reminders on other surfaces beside the chat, where they are switched on. */
import { elsewhereLetters, type Reminding, withElsewhere } from "../channels/outbox-delivery.ts";
import type { ApiSettings } from "../config.ts";
import type { Desk } from "../reminders/deliver/delivery-context.ts";
import type { Messenger } from "../reminders/deliver/messenger.ts";
import type { Letters } from "../reminders/messages/message-model.ts";
import type { OpenStore } from "../store/open-store.ts";
import { followed, followLinks, followNoLinks } from "../usecases/person/reachability.ts";
import type { Clock, Links } from "../usecases/ports.ts";

type Around = {
	readonly api?: ApiSettings | undefined;
	readonly register: Pick<OpenStore, "links" | "outbox" | "store">;
	readonly clock: Clock;
};

/** Links as commands and conversations use them; absent where Convenor speaks in the chat alone. */
export const linksOf = ({ api, register: { links, store }, clock }: Around): Links | undefined =>
	api?.reminders ? followed(links, { store, now: clock.now }) : api && links;

/** What was switched on or off since, or cut short, is put right before anything is sent. */
export const catchUpWithLinks = ({
	api,
	register: { links, store },
	clock,
}: Around): Promise<void> =>
	api?.reminders
		? followLinks({ store, links, now: clock.now() })
		: followNoLinks({ store, now: clock.now() });

export const withOtherChannels = (
	chat: Messenger,
	{ api, register: { links, outbox }, clock }: Around,
	time: Pick<Reminding, "ids" | "stopwatch">,
): Messenger => (api?.reminders ? withElsewhere(chat, { outbox, links, clock, ...time }) : chat);

export const elsewhereOf = (
	{ api, register: { links } }: Around,
	letters: Letters,
): Desk["elsewhere"] =>
	api?.reminders ? { letters: elsewhereLetters(letters), accountsOf: links.accountsOf } : undefined;
