// The program under test: adds points to a member. A uid has 18 digits, which no number of JavaScript's holds: it is a text here.
import { createHash } from "node:crypto";

export class Shop {
  constructor(url, appId, appKey) {
    Object.assign(this, { url, appId, appKey });
  }

  async addPoints(member, points) {
    const time = new Date().toISOString().slice(0, 19).replace("T", " ");
    const body = JSON.stringify({
      appId: this.appId, customerUid: member, balanceIncrement: 0, pointIncrement: points, dataChangeTime: time });
    const answer = await fetch(this.url + "/pospal-api2/openapi/v1/customerOpenApi/updateBalancePointByIncrement", {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "openApi",
        "time-stamp": String(Date.now()),
        "data-signature": createHash("md5").update(this.appKey + body).digest("hex").toUpperCase() },
      body });
    return answer.json();
  }
}
