/**
 * Every Web API method that the local Slack knows, in one table.
 */
import type { Tier } from "../world/rate-limits.ts";
import { chat } from "./chat.ts";
import { conversations } from "./conversations.ts";
import { files } from "./files.ts";
import { identity } from "./identity.ts";
import type { Method, Methods } from "./method.ts";
import { reactions } from "./reactions.ts";
import { users } from "./users.ts";
import { views } from "./views.ts";

const openConnection: Method = {
	tier: "special",
	token: "app",
	scopes: () => [],
	run: ({ slack }) => {
		const ticket = slack.ids.secret();
		slack.state.tickets.add(ticket);
		const query = `ticket=${ticket}&app_id=${slack.settings.appId}`;
		return { ok: true, url: `${slack.url().replace("http:", "ws:")}/link/?${query}` };
	},
};

const methods: Methods = {
	...identity,
	...chat,
	...conversations,
	...users,
	...views,
	...files,
	...reactions,
	"apps.connections.open": openConnection,
};

export const methodNamed = (name: string): Method | undefined =>
	Object.hasOwn(methods, name) ? methods[name] : undefined;

export const tierOf = (name: string): Tier => methodNamed(name)?.tier ?? "special";
