/**
 * Slack tells of a changed profile once, and whoever came by a programme file was never told of: so everybody's zone is
 * asked for once a day, many together, and their mornings follow it; whose account was closed has left.
 */
import { type Instant, isZone } from "../../domain/dates/plain-date.ts";
import type { Directory, Profile, Store } from "../ports.ts";
import { followZone } from "./hours.ts";
import { noteLeaving } from "./leaving.ts";

/** So many people are asked about together in one round, and rounds come no closer than this. */
const mostTogether = 50;
const roundsEvery = 60_000;
/** From one asking about a person to the next; sooner where Slack did not answer. */
const askedEvery = 24 * 3_600_000;
const againAfter = 600_000;

type Followed = { readonly slackId: string; readonly zone: string; readonly hasLeft: boolean };
type Asking = { readonly store: Store; readonly directory: Directory };

export type ZoneSweep = (now: Instant) => Promise<void>;

/** By the clock, either way: a clock that was moved asks again. */
const isPast = (at: number | undefined, wait: number, now: number): boolean =>
	at === undefined || Math.abs(now - at) >= wait;

/** Answers whether Slack said anything. */
const followingWith =
	({ store, directory }: Asking) =>
	async (one: Followed, profile: Profile | undefined, now: Instant): Promise<boolean> => {
		const { slackId } = one;
		const zone = profile?.zone;
		if (zone !== undefined && zone !== one.zone && isZone(zone))
			await followZone(slackId, { store, directory, now });
		// Of an account that is closed Slack says no zone.
		if (profile !== undefined && (zone === undefined) !== one.hasLeft)
			await noteLeaving(slackId, { store, directory, now });
		return profile !== undefined;
	};

export const zoneSweep = (asking: Asking): ZoneSweep => {
	const { store, directory } = asking;
	const asked = new Map<string, number>();
	const follow = followingWith(asking);
	let lastRound: number | undefined;
	return async (now) => {
		const moment = Date.parse(now);
		if (!isPast(lastRound, roundsEvery, moment)) return;
		lastRound = moment;
		const people = await store.as({ kind: "operator" }).people();
		const due = people
			.flatMap(({ slackId, zone, leftOn }) =>
				slackId === undefined ? [] : { slackId, zone, hasLeft: leftOn !== undefined },
			)
			.filter(({ slackId }) => isPast(asked.get(slackId), askedEvery, moment))
			.slice(0, mostTogether);
		for (const { slackId } of due) asked.set(slackId, moment);
		const profiles = await Promise.allSettled(
			due.map(async ({ slackId }) => directory.profile(slackId)),
		);
		const failures: unknown[] = [];
		for (const [index, one] of due.entries()) {
			const profile = profiles[index];
			const isDone =
				profile?.status === "fulfilled" &&
				(await follow(one, profile.value, now).catch((failure) => void failures.push(failure)));
			if (profile?.status === "rejected") failures.push(profile.reason);
			if (!isDone) asked.set(one.slackId, moment - askedEvery + againAfter);
		}
		// Whoever watches over the round hears of it, once everybody else has been followed.
		if (failures.length > 0) throw failures[0];
	};
};
