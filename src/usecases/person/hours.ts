/** Chooses when somebody's own morning message comes, and when they are left in peace; or follows their Slack zone. */

import { type Instant, isZone } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import { refuse } from "../../domain/refusal.ts";
import { hoursAfter, type PersonalHours } from "../../domain/reminders/rules.ts";
import { onBehalf } from "../change-item.ts";
import type { Directory, Store } from "../ports.ts";
import type { Request } from "../request.ts";

/** What is said of somebody's hours; null takes what they chose back. */
type HoursChange = { readonly [K in keyof PersonalHours]: PersonalHours[K] | null };

const changed = (before: PersonalHours | undefined, changes: HoursChange): PersonalHours => {
	const kept = Object.entries(before ?? {}).filter(
		([name]) => changes[name as keyof PersonalHours] !== null,
	);
	const said = Object.entries(changes).filter(([, value]) => value !== null);
	return hoursAfter(Object.fromEntries(kept), Object.fromEntries(said));
};

export const changeHours = async (changes: HoursChange, request: Request) =>
	request.store.change(onBehalf(request), async (register) => {
		const me = (await register.people()).find(({ id }) => id === request.me?.id);
		if (!me) return refuse({ why: "no-standing" });
		const saved: Person = { ...me, hours: changed(me.hours, changes) };

		await register.save(saved);
		return saved;
	});

type Following = {
	readonly store: Store;
	readonly directory: Directory;
	readonly now: Instant;
};

/** Somebody who changed the zone of their Slack profile has their mornings there from now on. */
export const followZone = async (
	slackId: string,
	{ store, directory, now }: Following,
): Promise<void> => {
	const audience = { kind: "person", viewer: await directory.viewer(slackId) } as const;
	const isKnown = (await store.as(audience).people()).some((person) => person.slackId === slackId);
	const profile = isKnown ? await directory.profile(slackId) : undefined;
	const zone = profile?.zone;
	if (!profile || zone === undefined || !isZone(zone)) return;
	const author = { slackId, name: profile.name, through: "Slack profile" };
	await store.change({ audience, author, now }, async (register) => {
		const person = (await register.people()).find((one) => one.slackId === slackId);
		if (person && person.zone !== zone) await register.save({ ...person, zone });
	});
};
