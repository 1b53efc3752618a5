// right: sets a customer's remark, and sets it again when it does not know whether it was set: two do what one does
// family: tencent-partner
// expect: customer 1 has Remark "a new remark"
// with: ModifyClientRemark lost; ModifyClientRemark busy; ModifyClientRemark gatewayPage
import { main, pause, tencent, Unclear } from './signed.mjs';

await main(async () => {
  for (let attempt = 1; ; attempt++) {
    try {
      await tencent('ModifyClientRemark', { ClientUin: '1', Remark: 'a new remark' });
      return;
    } catch (trouble) {
      if (!(trouble instanceof Unclear) || attempt === 3) {
        throw attempt > 1 ? new Unclear(trouble.message) : trouble;
      }
      await pause(150);
    }
  }
});
