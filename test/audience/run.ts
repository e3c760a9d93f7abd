/** Carries a day's requests through one world, and keeps everything that was shown, to whom, in its order. */

import { commands } from "../../commands/index.ts";
import { commandNamed } from "../../src/assistant/open-request.ts";
import type { Shown } from "./bolt.ts";
import { type Office, openOffice } from "./office.ts";
import type { Request } from "./requests.ts";
import type { World } from "./world.ts";

type Button = {
	readonly action_id: string;
	readonly value?: string;
	/** A choice in a menu, rather than a button. */
	readonly selected_option?: { readonly value: string };
};

const buttonsIn = (what: unknown): readonly Button[] => {
	const found: Button[] = [];
	JSON.stringify(what, (_key, value) => {
		if (value?.type === "button") found.push(value);
		if (value?.type === "overflow")
			for (const option of value.options ?? [])
				found.push({ action_id: value.action_id, selected_option: option });
		return value;
	});
	return found;
};

const seenBy = (office: Office, places: readonly string[]): readonly Shown[] =>
	office.doors.shown.filter(({ to, as }) => places.includes(to) && as !== "change").slice(-6);

const homeOf = (office: Office, user: string): Shown | undefined =>
	office.doors.shown.findLast(({ to, as }) => to === user && as === "home");

const press = async (office: Office, button: Button | undefined, by: Pressing): Promise<void> => {
	if (!button) return;
	const { user, channel, ts, home } = by;
	await office.doors.knock(`action ${button.action_id}`, {
		action: button,
		body: {
			user: { id: user },
			channel: { id: channel ?? `D${user}` },
			message: { ts, thread_ts: channel ? "100" : undefined },
			view: home?.what,
			container: {},
			trigger_id: "1",
		},
	});
};

/** A draft of somebody else's, had they told its id; or one that never was. */
const stolen = (office: Office, { from, fixes }: Extract<Request, { does: "steal" }>): Button => {
	const own = seenBy(office, [from]).flatMap(({ what }) => buttonsIn(what));
	const draft = own.flatMap(({ value }) => /"draft":"([^"]+)"/.exec(value ?? "")?.[1] ?? []).at(-1);
	return {
		action_id: fixes ? "fix" : "pick:1",
		value: JSON.stringify({ draft: draft ?? "none" }),
	};
};

type Pressing = {
	readonly user: string;
	readonly channel?: string | undefined;
	readonly ts: string;
	/** Their Home tab, where the button is on it. */
	readonly home?: Shown | undefined;
};

const pressSeen = (
	office: Office,
	request: Extract<Request, { does: "press" }>,
	ts: string,
): Promise<void> => {
	const { user, place, isHome } = request;
	const home = isHome ? homeOf(office, user) : undefined;
	const seen = isHome ? [home] : seenBy(office, [user]);
	const buttons = seen.flatMap((one) => buttonsIn(one?.what));
	return press(office, buttons[place % Math.max(1, buttons.length)], { ...request, ts, home });
};

const choose = (office: Office, request: Extract<Request, { does: "shortcut" }>, ts: string) => {
	const { user, channel, id, text } = request;
	return office.doors.knock(`shortcut ${id}`, {
		body: {
			user: { id: user },
			channel: { id: channel ?? `D${user}` },
			message: { ts, text },
			trigger_id: "1",
		},
	});
};

const become = (office: Office, request: Extract<Request, { does: "turn" | "become" }>): void =>
	office.become((world) =>
		request.does === "turn"
			? {
					...world,
					channels: world.channels.map((channel) =>
						channel.id === request.channel && channel.access !== "unknown"
							? { ...channel, access: request.into }
							: channel,
					),
				}
			: {
					...world,
					accounts: world.accounts.map((account) =>
						account.slackId === request.account && account.standing === "member"
							? { ...account, standing: request.standing }
							: account,
					),
				},
	);

const ask = (office: Office, request: Extract<Request, { does: "ask" }>, ts: string) => {
	const { user, channel, thread, text } = request;
	const event = { user, text: `<@UBOT> ${text}`, ts, thread_ts: thread };
	return channel
		? office.doors.knock("event app_mention", {
				event: { ...event, channel },
				body: { event_id: ts },
			})
		: office.doors.knock("event message", {
				event: { ...event, channel: `D${user}`, channel_type: "im" },
				body: { event_id: ts },
			});
};

const submit = (office: Office, request: Extract<Request, { does: "submit" }>, ts: string) => {
	const { user, channel, name, values } = request;
	const { fields } = commandNamed(commands, name);
	const state = Object.fromEntries(
		Object.keys(fields).map((field) => [field, { value: { value: values[field] ?? null } }]),
	);
	const blocks = Object.keys(fields).map((field) => ({ type: "input", block_id: field }));
	const view = { id: ts, private_metadata: JSON.stringify({ channel }), blocks };
	return office.doors.knock(`view ${name}`, {
		body: { user: { id: user }, view: { ...view, state: { values: state } } },
	});
};

const carryOut = async (office: Office, request: Request, ts: string): Promise<void> => {
	switch (request.does) {
		case "type": {
			const { user, channel, noun, text } = request;
			const body = { user_id: user, channel_id: channel ?? `D${user}`, text, trigger_id: "1" };
			return office.doors.knock(`command /${noun}`, { body });
		}
		case "ask":
			return ask(office, request, ts);
		case "submit":
			return submit(office, request, ts);
		case "open home":
			return office.doors.knock("event app_home_opened", {
				event: { user: request.user, tab: "home" },
			});
		case "press":
			return pressSeen(office, request, ts);
		case "shortcut":
			return choose(office, request, ts);
		case "read calendars":
			return office.readCalendars(request.user);
		case "turn":
		case "become":
			return become(office, request);
		case "steal":
			return press(office, stolen(office, request), { ...request, ts });
		case "pass":
			return office.pass(request.days, request.away);
	}
};

/** So many reminders are changed in place in a minute: as many minutes in every world, whatever waits there. */
const minutesToCatchUp = 8;

export type Ran = { readonly office: Office; readonly shown: readonly Shown[] };

export const run = async (
	world: World,
	requests: readonly Request[],
	isLeftOut: (request: Request) => boolean,
): Promise<Ran> => {
	const office = await openOffice(world);
	for (const [index, request] of requests.entries()) {
		office.begin(`q${index}`);
		if ("user" in request) office.doors.enter(request.user);
		if (!isLeftOut(request)) await carryOut(office, request, `${1_000 + index}`);
		await office.settle(2);
	}
	for (let minute = 0; minute < minutesToCatchUp; minute += 1) await office.settle(61);
	return { office, shown: office.doors.shown };
};
