// Package member is the program under test: it adds points to a member.
package member

import (
	"crypto/md5"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

type Shop struct{ URL, AppID, AppKey string }

// AddPoints returns the points that the member has then.
func (s Shop) AddPoints(member int64, points int) (int, error) {
	body, _ := json.Marshal(map[string]any{
		"appId": s.AppID, "customerUid": member, "balanceIncrement": 0, "pointIncrement": points,
		"dataChangeTime": time.Now().Format("2006-01-02 15:04:05")})
	request, err := http.NewRequest("POST",
		s.URL+"/pospal-api2/openapi/v1/customerOpenApi/updateBalancePointByIncrement", strings.NewReader(string(body)))
	if err != nil {
		return 0, err
	}
	request.Header.Set("Content-Type", "application/json; charset=utf-8")
	request.Header.Set("User-Agent", "openApi")
	request.Header.Set("time-stamp", fmt.Sprint(time.Now().UnixMilli()))
	request.Header.Set("data-signature", fmt.Sprintf("%X", md5.Sum(append([]byte(s.AppKey), body...))))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	var answer struct{ Data struct{ PointAfterUpdate int } }
	return answer.Data.PointAfterUpdate, json.NewDecoder(response.Body).Decode(&answer)
}
