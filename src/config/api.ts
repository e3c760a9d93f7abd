/** The settings of the conversation for other surfaces: off until it has a secret. */
import { z } from "zod";
import { address, optional, port } from "./fields.ts";

export const apiFields = {
	CONVENOR_API_TOKEN: optional(
		z
			.string()
			.regex(
				/^[\x21-\x7e]{24,}$/,
				"CONVENOR_API_TOKEN has to be at least 24 letters and digits that nobody can guess, such as what openssl rand -hex 24 prints.",
			),
	),
	CONVENOR_API_HOST: optional(z.string()),
	CONVENOR_API_PORT: port("CONVENOR_API_PORT", 3001),
	CONVENOR_API_REMINDERS: optional(z.enum(["on", "off"], "CONVENOR_API_REMINDERS is on or off.")),
	CONVENOR_API_URL: address("CONVENOR_API_URL", "http://127.0.0.1:3001/conversation"),
};

export type ApiSettings = {
	readonly token: string;
	readonly host: string;
	readonly port: number;
	/** Whether people are reminded on other surfaces. */
	readonly reminders?: boolean | undefined;
};

type Read = {
	readonly CONVENOR_API_TOKEN?: string | undefined;
	readonly CONVENOR_API_HOST?: string | undefined;
	readonly CONVENOR_API_PORT: number;
	readonly CONVENOR_API_REMINDERS?: "on" | "off" | undefined;
};

export const apiFrom = ({
	CONVENOR_API_TOKEN: token,
	CONVENOR_API_HOST: host = "127.0.0.1",
	CONVENOR_API_PORT: port,
	CONVENOR_API_REMINDERS: switched,
}: Read): ApiSettings | "no token" | undefined => {
	const reminders = switched === "on";
	if (!token) return reminders ? "no token" : undefined;
	return { token, host, port, reminders };
};
