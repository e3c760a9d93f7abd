/** Opens the conversation for other surfaces, with how often each may speak. */
import { type Api, openApi } from "./api.ts";
import { type Answering, hear } from "./linked.ts";
import { allowance } from "./rate.ts";

export type ConversationSettings = {
	readonly token: string;
	readonly host: string;
	readonly port: number;
};

const minute = 60_000;

export const openConversation = (
	{ token, host, port }: ConversationSettings,
	given: Omit<Answering, "codes"> & {
		/** Milliseconds that only go forward. */
		readonly stopwatch: () => number;
		readonly onFault: (error: unknown) => void;
	},
): Promise<Api> => {
	const { stopwatch: now, onFault, ...rest } = given;
	const codes = allowance({ most: 10, perMilliseconds: 60 * minute, now });
	return openApi({
		token,
		host,
		port,
		onFault,
		hear: (spoken) => hear(spoken, { ...rest, codes }),
		persons: allowance({ most: 20, perMilliseconds: minute, now }),
		everybody: allowance({ most: 600, perMilliseconds: minute, now }),
	});
};
