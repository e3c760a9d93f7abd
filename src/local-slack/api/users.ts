/**
 * users.*: the people whom the app can know of.
 */
import type { Json } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";
import type { User } from "../world/state.ts";
import { pageOf, text, withCursor } from "./arguments.ts";
import { userConversations } from "./conversations.ts";
import { botMethod, type Call, type Methods } from "./method.ts";
import { emailOf, userJson } from "./user-json.ts";

const meets = ({ slack, bot }: Call, user: User): boolean =>
	[...slack.state.channels.values()].some(
		({ members }) => members.has(user.id) && members.has(bot.id),
	);

/** The app knows its own workspace, and those from elsewhere with whom it shares a channel. */
const known = (call: Call, user: User): boolean =>
	user.team === call.install.team || meets(call, user);

const describe = (call: Call, user: User): Json =>
	userJson(call.slack, user, { team: call.install.team, scopes: call.install.scopes });

const info = (call: Call): Json => {
	const user = call.slack.state.users.get(text(call.args, "user"));
	if (!user || !known(call, user)) throw new Refusal("user_not_found");
	return { ok: true, user: describe(call, user) };
};

const list = (call: Call): Json => {
	const all = [...call.slack.state.users.values()].filter((user) => known(call, user));
	const page = pageOf(call.args, all, 200);
	return {
		ok: true,
		members: page.items.map((user) => describe(call, user)),
		cache_ts: Math.floor(call.slack.clock.now() / 1000),
		...withCursor(page.next),
	};
};

const lookupByEmail = (call: Call): Json => {
	const email = text(call.args, "email").toLowerCase();
	const user = [...call.slack.state.users.values()].find(
		(one) => known(call, one) && emailOf(one) === email && one.standing !== "deactivated",
	);
	if (!user) throw new Refusal("users_not_found");
	return { ok: true, user: describe(call, user) };
};

const presence = (call: Call): Json => {
	const user = call.slack.state.users.get(text(call.args, "user"));
	if (!user || !known(call, user)) throw new Refusal("user_not_found");
	return { ok: true, presence: "active" };
};

const READ = ["users:read"];

export const users: Methods = {
	"users.info": botMethod("four", READ, info),
	"users.list": botMethod("two", READ, list),
	"users.conversations": botMethod("three", [], userConversations),
	"users.lookupByEmail": botMethod("three", ["users:read.email"], lookupByEmail),
	"users.getPresence": botMethod("three", READ, presence),
};
