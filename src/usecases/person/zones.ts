/**
 * Slack tells of a changed profile once, and whoever came by a programme file was never told of: so everybody's zone is
 * asked for from time to time, a few people at once, and their mornings follow it.
 */
import { type Instant, isZone } from "../../domain/plain-date.ts";
import type { Directory, Profile, Store } from "../ports.ts";
import { followZone } from "./hours.ts";

/** So many people are asked about in one round, and rounds come no closer than this. */
const mostAtOnce = 5;
const roundsEvery = 10_000;
/** From one asking about a person to the next; sooner where Slack did not answer. */
const askedEvery = 24 * 3_600_000;
const againAfter = 600_000;

type Followed = { readonly slackId: string; readonly zone: string };
type Asking = { readonly store: Store; readonly directory: Directory };

export type ZoneSweep = (now: Instant) => Promise<void>;

/** By the clock, either way: a clock that was moved asks again. */
const isPast = (at: number | undefined, wait: number, now: number): boolean =>
	at === undefined || Math.abs(now - at) >= wait;

export const zoneSweep = ({ store, directory }: Asking): ZoneSweep => {
	const asked = new Map<string, number>();
	/** Answers whether Slack said anything. */
	const follow = async (one: Followed, profile: Profile | undefined, now: Instant) => {
		const { slackId } = one;
		const zone = profile?.zone;
		if (zone !== undefined && zone !== one.zone && isZone(zone))
			await followZone(slackId, { store, directory, now });
		return profile !== undefined;
	};
	let lastRound: number | undefined;
	return async (now) => {
		const moment = Date.parse(now);
		if (!isPast(lastRound, roundsEvery, moment)) return;
		lastRound = moment;
		const people = await store.as({ kind: "operator" }).people();
		const due = people
			.flatMap(({ slackId, zone }) => (slackId === undefined ? [] : { slackId, zone }))
			.filter(({ slackId }) => isPast(asked.get(slackId), askedEvery, moment))
			.slice(0, mostAtOnce);
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
