/** Whether a surface itself delivered something: Telegram says a secret that it was given, LINE signs what it sends. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Delivered } from "./door.ts";

const hash = (text: string) => createHash("sha256").update(text).digest();

/** Compared by hashes of one length, in a time that says nothing of where they differ. */
export const carriesSecret = ({ headers }: Pick<Delivered, "headers">, secret: string): boolean => {
	const given = headers["x-telegram-bot-api-secret-token"];
	return typeof given === "string" && timingSafeEqual(hash(given), hash(secret));
};

export const isSigned = ({ headers, body }: Delivered, secret: string): boolean => {
	const given = headers["x-line-signature"];
	const signature = createHmac("sha256", secret).update(body).digest();
	const claimed = Buffer.from(typeof given === "string" ? given : "", "base64");
	return claimed.length === signature.length && timingSafeEqual(claimed, signature);
};
