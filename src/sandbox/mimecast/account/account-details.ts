import { formatDate } from '../protocol/envelope.ts';
import { tells } from '../protocol/plain-routes.ts';
import type { IdKind } from '../protocol/secure-ids.ts';
import { thing } from './thing.ts';

const rights = { products: ['Account Management'], permission: 'Account | Dashboard | Read' };
const notificationId: IdKind = { name: 'notification' };
const day = 86_400_000;
const packages = ['URL Protection (Site) [1043]', 'Attachment Protection (Site) [1047]', 'Impersonation Protection [1060]', 'Journal Services [1053]'];

/** What the account says of itself. */
export const accountDetails = thing({
    name: 'accountDetails',
    ids: [notificationId],
    behaviours: {
        /** `get-dashboard-notifications` puts one object where a list is documented. */
        notificationsAsObject: false,
        /** `get-packages` puts one object where others show a list. */
        packagesAsObject: false
    },
    found: ({ company, clock, options }) => {
        let calls = 0;
        return {
            state: {},
            counts: () => ({ accounts: 1, accountSupports: 1 }),
            routes: [
                tells({ path: '/api/account/get-account', ...rights }, ({ application }) => {
                    calls += 1;
                    return [
                        {
                            region: options.region,
                            archive: true,
                            gateway: true,
                            passphrase: 'synthetic-passphrase',
                            supportCode: '0000',
                            maxRetention: 30,
                            maxRetentionConfirmed: true,
                            minRetentionEnabled: false,
                            automatedSegmentPurge: true,
                            type: 'full',
                            policyInheritance: false,
                            databaseCode: 'usdemo1',
                            searchReason: options.searchReasonRequired,
                            contentAdministratorDefaultView: 'Metadata',
                            adminSessionTimeout: 60,
                            exportApi: false,
                            exgestAllowQuery: false,
                            exgestAllowExtraction: true,
                            expressAccount: false,
                            cybergraphV2Enabled: false,
                            accountCode: application.accountCode,
                            accountName: company.accountName,
                            adminEmail: '',
                            contactEmail: company.administrators[0] ?? '',
                            domain: '',
                            userCount: company.users.length,
                            mimecastId: '01-0100-00100',
                            contactName: company.users[0]?.name ?? '',
                            telephone: '',
                            // In another order at every call.
                            packages: packages.map((_, i) => packages[(i + calls) % packages.length])
                        }
                    ];
                }),
                tells({ path: '/api/account/get-support-info', ...rights }, () => [
                    {
                        hostingJurisdiction: 'US',
                        supportJurisdiction: 'US',
                        mainProduct: 'Email Security',
                        supportPackage: 'Standard',
                        customerAdvocate: '',
                        customerDevelopmentManager: '',
                        partnerName: '',
                        officePhone: '+15550100000',
                        mailtoLink: 'mailto:support@example.com',
                        renewalDate: '2027-01-01T00:00:00+0000'
                    }
                ]),
                tells({ path: '/api/account/get-dashboard-notifications', ...rights }, (context) => {
                    const startOfDay = Math.floor(clock.now() / day) * day;
                    const notice = (number: number, title: string, noticeType: string, warningLevel: string, daysAgo: number) => ({
                        id: context.ids.give(notificationId.name, number, context),
                        customerCode: context.application.accountCode,
                        clusterCode: 'us',
                        title,
                        displayMessage: title,
                        noticeType,
                        warningLevel,
                        visibleFrom: formatDate(startOfDay - daysAgo * day),
                        enabled: true
                    });
                    const planned = notice(1, 'Planned maintenance of the administration console', 'SERVICE_NOTIFICATION', 'INFO', 1);
                    const news = notice(2, 'New report for tracked messages', 'PRODUCT_NEWS', 'GOOD', 6);
                    return [{ notifications: options.notificationsAsObject ? planned : [planned, news] }];
                }),
                tells({ path: '/api/provisioning/get-packages', products: rights.products, permission: null }, () => {
                    const all = packages.map((one) => ({ id: /\[(\d+)\]$/.exec(one)?.[1] ?? '', name: one.replace(/ \[\d+\]$/, '') }));
                    return [{ products: options.packagesAsObject ? all[0] : all }];
                }),
                {
                    method: 'GET',
                    path: '/identity/whoami',
                    products: rights.products,
                    permission: null,
                    family: 'rest',
                    handle({ application: { accountCode: code } }) {
                        return {
                            status: 200,
                            json: { version: '1', type: 'application', 'account-codes': { cg: code }, 'home-account': { code, name: company.accountName } }
                        };
                    }
                }
            ]
        };
    }
});
