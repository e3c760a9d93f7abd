import { render } from "preact";
import { api } from "./api.ts";
import { createDesk } from "./state/desk.ts";
import { App } from "./view/app.tsx";

const root = document.getElementById("root");
if (root) {
	const desk = createDesk(api);
	render(<App desk={desk} />, root);
	void desk.start();
}
